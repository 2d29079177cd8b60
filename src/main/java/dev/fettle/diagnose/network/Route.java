package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/**
 * A route of a host.
 *
 * @param destination {@code default}, a network, or an address that was asked for
 * @param via empty when the network is on the link
 * @param metric -1 when not said
 */
record Route(Cited cited, String destination, String via, String device, int metric)
    implements Stated {

  boolean isDefault() {
    return destination.equals("default");
  }
}
