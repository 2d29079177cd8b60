package dev.fettle.diagnose.iptables.rule;

import java.util.Optional;

/** What a rule does with a packet that it matches. */
public sealed interface Target {

  /** {@code ACCEPT}. */
  record Accept() implements Target {}

  /** {@code DROP}. */
  record Drop() implements Target {}

  /** {@code REJECT}; {@code with} is the answer's kind. */
  record Reject(String with) implements Target {}

  /** {@code RETURN}. */
  record Return() implements Target {}

  /** A jump, or with {@code -g} one that does not come back. */
  record Jump(String chain, boolean gone) implements Target {}

  /** {@code DNAT}: {@code address} is empty when only the port changes, {@code port} 0 when not. */
  record Dnat(Optional<Net> address, int port, String text) implements Target {}

  /** {@code REDIRECT} to a port of the node itself; 0 keeps the port. */
  record Redirect(int port) implements Target {}

  /** {@code MASQUERADE} and {@code SNAT}. */
  record Snat(String text) implements Target {}

  /** {@code MARK}: the bits of {@code mask} are cleared, {@code value} is xored in. */
  record Mark(boolean connection, long value, long mask) implements Target {}

  /** {@code CONNMARK}: save the mark to the connection, or restore it. */
  record CopyMark(boolean save, long mask) implements Target {}

  /** A target that lets the packet go on as it is: LOG, TRACE, CHECKSUM, or none at all. */
  record Pass(String name) implements Target {}

  /** A target that takes the packet elsewhere: NFQUEUE, TPROXY and what is not known. */
  record Elsewhere(String text) implements Target {}
}
