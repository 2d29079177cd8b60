package dev.fettle.diagnose.text;

import java.util.Optional;

/**
 * An IPv4 address with the length of its network part.
 *
 * @param bits the address itself, host part included
 * @param prefix 0 to 32
 */
public record Subnet(long bits, int prefix) {

  /** Reads {@code a.b.c.d/n}, or an address alone, which is a network of one. */
  public static Optional<Subnet> parse(String text) {
    int slash = text.indexOf('/');
    int prefix = slash < 0 ? 32 : Words.number(text.substring(slash + 1));
    long bits = bits(slash < 0 ? text : text.substring(0, slash));
    boolean sound = bits >= 0 && prefix >= 0 && prefix <= 32;
    return sound ? Optional.of(new Subnet(bits, prefix)) : Optional.empty();
  }

  /** Whether {@code text} is an IPv4 address and nothing else. */
  public static boolean isAddress(String text) {
    return bits(text) >= 0;
  }

  private static long bits(String text) {
    long bits = 0;
    int parts = 0;
    int from = 0;
    while (from <= text.length() && parts < 5 && text.length() <= 15) {
      int dot = text.indexOf('.', from);
      int end = dot < 0 ? text.length() : dot;
      int part = Words.number(text.substring(from, end));
      if (part < 0 || part > 255) {
        return -1;
      }
      bits = bits << 8 | part;
      parts++;
      from = end + 1;
    }
    return parts == 4 ? bits : -1;
  }

  /** Whether all of {@code other} lies in this network. */
  public boolean contains(Subnet other) {
    return other.prefix >= prefix && other.masked(prefix) == masked(prefix);
  }

  /** Whether the two networks share an address. */
  public boolean overlaps(Subnet other) {
    return contains(other) || other.contains(this);
  }

  /** The same address in a network of another length. */
  public Subnet within(int length) {
    return new Subnet(bits, length);
  }

  /** The network without the host part. */
  public Subnet network() {
    return new Subnet(masked(prefix), prefix);
  }

  private long masked(int length) {
    return length == 0 ? 0 : bits & (0xFFFF_FFFFL << (32 - length)) & 0xFFFF_FFFFL;
  }

  /** The address without its length. */
  public String address() {
    return (bits >> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
  }

  @Override
  public String toString() {
    return address() + "/" + prefix;
  }
}
