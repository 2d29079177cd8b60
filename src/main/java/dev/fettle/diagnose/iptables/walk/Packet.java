package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Truth;
import java.util.Optional;

/**
 * The first packet of a connection, as far as it is known.
 *
 * @param source its sender; empty when only the origin is known
 * @param local whether the destination is an address of the node
 * @param translated whether DNAT took place
 * @param mark of the packet
 * @param tied the mark of its connection
 */
record Packet(
    Origin origin,
    Optional<Net> source,
    Net destination,
    int port,
    String protocol,
    Truth local,
    boolean translated,
    long mark,
    long tied) {

  Packet marked(long value) {
    return new Packet(origin, source, destination, port, protocol, local, translated, value, tied);
  }

  Packet tied(long value) {
    return new Packet(origin, source, destination, port, protocol, local, translated, mark, value);
  }

  Packet local(Truth known) {
    return new Packet(origin, source, destination, port, protocol, known, translated, mark, tied);
  }

  Packet to(Net address, int newPort, Truth isLocal) {
    return new Packet(origin, source, address, newPort, protocol, isLocal, true, mark, tied);
  }

  /** {@code address:port}, IPv6 in brackets. */
  String target() {
    return text(destination, port);
  }

  static String text(Net address, int port) {
    return (address.v6() ? "[" + address.text() + "]" : address.text()) + ":" + port;
  }
}
