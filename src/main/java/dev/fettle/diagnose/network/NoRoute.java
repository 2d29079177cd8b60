package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A search of the routes for an address that printed nothing. */
record NoRoute(Cited cited, String address) implements Stated {}
