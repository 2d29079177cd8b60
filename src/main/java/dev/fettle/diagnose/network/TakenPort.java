package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A program could not listen because the port is taken. */
record TakenPort(Cited cited, int port) implements Stated {}
