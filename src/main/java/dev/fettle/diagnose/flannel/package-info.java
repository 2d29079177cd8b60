/** Whether the links of flannel and its lease agree, on each node and among the nodes. */
@NullMarked
package dev.fettle.diagnose.flannel;

import org.jspecify.annotations.NullMarked;
