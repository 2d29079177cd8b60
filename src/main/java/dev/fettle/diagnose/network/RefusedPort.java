package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A connection was refused: nothing listened there. */
record RefusedPort(Cited cited, String address, int port) implements Stated {}
