package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.text.Subnet;

/** An IPv4 address that a link has. */
public record LinkAddress(Cited cited, String link, Subnet subnet) implements Stated {}
