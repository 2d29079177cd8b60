package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.text.Subnet;

/** An address that somebody wrote down for a link, without the length of its network. */
record NotedAddress(Cited cited, String link, Subnet address) implements Stated {}
