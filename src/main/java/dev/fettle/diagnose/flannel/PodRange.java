package dev.fettle.diagnose.flannel;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.text.Subnet;

/** The range of pod addresses that the cluster gave to a node. */
record PodRange(Cited cited, String node, Subnet range) implements Stated {}
