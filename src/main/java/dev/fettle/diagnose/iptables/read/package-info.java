/** Reads what iptables, its savers and its traces print. */
@NullMarked
package dev.fettle.diagnose.iptables.read;

import org.jspecify.annotations.NullMarked;
