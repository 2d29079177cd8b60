package dev.fettle.diagnose.docker;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/**
 * A row of {@code docker ps}; {@code status} as printed, such as {@code Exited (137) 5 days ago}.
 */
record Container(Cited cited, String id, String name, String status) implements Stated {}
