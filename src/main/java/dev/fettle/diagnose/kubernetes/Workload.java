package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A row of a table of deployments, daemon sets, stateful sets or replica sets. */
record Workload(Cited cited, String name, int ready, int wanted, String age) implements Stated {}
