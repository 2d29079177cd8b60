package dev.fettle.diagnose.routing;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** An address of the link towards the routers, and the node that has it. */
record Speaker(Cited cited, String node, String address) implements Stated {}
