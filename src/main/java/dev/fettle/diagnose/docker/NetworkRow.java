package dev.fettle.diagnose.docker;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A row of {@code docker network ls}. */
record NetworkRow(Cited cited, String name, String driver) implements Stated {}
