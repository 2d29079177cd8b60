package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A systemd unit; {@code state} as printed, such as {@code failed (Result: exit-code)}. */
record ServiceUnit(Cited cited, String name, String state) implements Stated {}
