/** What docker prints: containers, networks, refusals. */
@NullMarked
package dev.fettle.diagnose.docker;

import org.jspecify.annotations.NullMarked;
