/** Judges pasted iptables rules: structure, and the way of one packet. */
@NullMarked
package dev.fettle.diagnose.iptables;

import org.jspecify.annotations.NullMarked;
