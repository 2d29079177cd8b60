/** Sends a packet through pasted rules and tells where it ends. */
@NullMarked
package dev.fettle.diagnose.iptables.walk;

import org.jspecify.annotations.NullMarked;
