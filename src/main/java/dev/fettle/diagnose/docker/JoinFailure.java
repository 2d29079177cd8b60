package dev.fettle.diagnose.docker;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** Docker refused to start a container that shares the network of one that is down. */
record JoinFailure(Cited cited, String container, String other) implements Stated {}
