package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A row of {@code kubectl get componentstatuses}. */
record Component(Cited cited, String name, boolean healthy, String message) implements Stated {}
