package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A link on which somebody watched requests come in. */
record Ingress(Cited cited, String device) implements Stated {}
