/** iptables as pasted: tables, chains, rules, and what a rule asks and does. */
@NullMarked
package dev.fettle.diagnose.iptables.rule;

import org.jspecify.annotations.NullMarked;
