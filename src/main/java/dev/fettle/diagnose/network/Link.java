package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/**
 * A network link of a host.
 *
 * @param name without what {@code ip} puts behind an at sign
 * @param mtu -1 when not said
 * @param flags as printed, as {@code BROADCAST,UP}; empty when not said
 */
public record Link(Cited cited, String name, int mtu, String flags) implements Stated {}
