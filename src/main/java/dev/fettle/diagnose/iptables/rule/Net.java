package dev.fettle.diagnose.iptables.rule;

import java.util.Optional;

/**
 * An address or a network of either family, as bits.
 *
 * @param v6 whether of IPv6
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits; 32 of them for IPv4
 * @param prefix leading bits that count
 */
public record Net(boolean v6, long high, long low, int prefix) {

  /** Every IPv4 address. */
  public static final Net ANY4 = new Net(false, 0, 0, 0);

  /** Every IPv6 address. */
  public static final Net ANY6 = new Net(true, 0, 0, 0);

  /** Reads an address with or without {@code /prefix} or {@code /mask}; empty for a name. */
  public static Optional<Net> of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    String mask = slash < 0 ? "" : text.substring(slash + 1);
    return address.indexOf(':') >= 0 ? NetText.v6(address, mask) : NetText.v4(address, mask);
  }

  /** Whether it holds every address of its family. */
  public boolean any() {
    return prefix == 0;
  }

  /** Whether it is one address. */
  public boolean single() {
    return prefix == bits();
  }

  /** Whether all of {@code other} lies in it. */
  public boolean contains(Net other) {
    return v6 == other.v6
        && prefix <= other.prefix
        && (v6
            ? sameHigh(high, other.high) && sameLow(low, other.low)
            : ((low ^ other.low) & mask4(prefix)) == 0);
  }

  /** Whether they have an address in common. */
  public boolean overlaps(Net other) {
    return contains(other) || other.contains(this);
  }

  /** Whether it is the host talking to itself. */
  public boolean loopback() {
    return v6 ? single() && high == 0 && low == 1 : prefix >= 8 && (low >>> 24) == 127;
  }

  /** The same bits with a shorter prefix. */
  public Net widened(int to) {
    int kept = Math.max(0, Math.min(to, prefix));
    return v6 ? new Net(true, high, low, kept) : new Net(false, 0, low & mask4(kept), kept);
  }

  /** The smallest network that holds both, of the same family. */
  public Net joined(Net other) {
    int kept = Math.min(prefix, other.prefix);
    Net net = widened(kept);
    while (!net.contains(other)) {
      kept--;
      net = widened(kept);
    }
    return net;
  }

  /** By its number, within a family. */
  public boolean atMost(Net other) {
    int upper = Long.compareUnsigned(high, other.high);
    return upper < 0 || (upper == 0 && Long.compareUnsigned(low, other.low) <= 0);
  }

  /** As iptables writes it: one address without its prefix. */
  public String text() {
    return NetText.write(this);
  }

  private int bits() {
    return v6 ? 128 : 32;
  }

  private boolean sameHigh(long a, long b) {
    int count = Math.min(prefix, 64);
    return count == 0 || ((a ^ b) >>> (64 - count)) == 0;
  }

  private boolean sameLow(long a, long b) {
    int count = Math.max(0, prefix - 64);
    return count == 0 || ((a ^ b) >>> (64 - count)) == 0;
  }

  private static long mask4(int prefix) {
    return prefix == 0 ? 0 : (0xffffffffL << (32 - prefix)) & 0xffffffffL;
  }
}
