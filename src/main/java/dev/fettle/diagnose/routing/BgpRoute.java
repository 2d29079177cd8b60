package dev.fettle.diagnose.routing;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.text.Subnet;

/** A row of {@code show ip bgp}; {@code internal} when another router of the same system has it. */
record BgpRoute(Cited cited, Subnet network, String nextHop, boolean best, boolean internal)
    implements Stated {}
