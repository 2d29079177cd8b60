package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** Why the scheduler found no node, as {@code 0/3 nodes are available: …}. */
record SchedulingFailure(Cited cited, String pod, String reason) implements Stated {}
