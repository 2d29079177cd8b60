package dev.fettle.diagnose.flannel;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A line of flannel's {@code subnet.env}; the name without {@code FLANNEL_}. */
record Setting(Cited cited, String name, String value) implements Stated {}
