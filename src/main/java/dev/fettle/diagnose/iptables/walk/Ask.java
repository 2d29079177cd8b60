package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Net;
import java.util.Optional;

/**
 * Whose packet is asked for.
 *
 * @param address it goes to
 * @param port of it
 * @param protocol {@code tcp} unless said otherwise
 * @param from the caller's address; empty when only the origin is known
 * @param only the one table to walk; empty for all
 */
public record Ask(
    Net address, int port, String protocol, Origin origin, Optional<Net> from, String only) {

  /** {@code IP:PORT}, IPv6 in brackets. */
  public String target() {
    return Packet.text(address, port);
  }

  /** The caller in words. */
  public String caller() {
    return from.map(net -> "from " + net.text()).orElse(origin.words());
  }
}
