/** What kubectl prints: pods with the reasons they fail for, nodes, services, workloads. */
@NullMarked
package dev.fettle.diagnose.kubernetes;

import org.jspecify.annotations.NullMarked;
