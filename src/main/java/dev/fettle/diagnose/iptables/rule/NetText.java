package dev.fettle.diagnose.iptables.rule;

import java.util.Optional;

/** Addresses as text: dotted quads, RFC 4291 groups with one {@code ::}, prefixes and masks. */
final class NetText {

  private NetText() {}

  static Optional<Net> v4(String address, String mask) {
    long value = quad(address);
    int prefix = mask.isEmpty() ? 32 : prefix4(mask);
    if (value < 0 || prefix < 0) {
      return Optional.empty();
    }
    return Optional.of(new Net(false, 0, value, 32).widened(prefix));
  }

  static Optional<Net> v6(String address, String mask) {
    int gap = address.indexOf("::");
    String head = gap < 0 ? address : address.substring(0, gap);
    String tail = gap < 0 ? "" : address.substring(gap + 2);
    long[] groups = new long[8];
    int first = groups(head, groups, 0);
    long[] last = new long[8];
    int count = first < 0 ? -1 : groups(tail, last, 0);
    int prefix = mask.isEmpty() ? 128 : number(mask, 128);
    boolean full = gap < 0 ? first == 8 : first + count < 8;
    if (first < 0 || count < 0 || prefix < 0 || !full) {
      return Optional.empty();
    }
    System.arraycopy(last, 0, groups, 8 - count, count);
    return Optional.of(new Net(true, bits(groups, 0), bits(groups, 4), prefix));
  }

  static String write(Net net) {
    String address =
        net.v6()
            ? groups(net)
            : "%d.%d.%d.%d".formatted(part(net, 24), part(net, 16), part(net, 8), part(net, 0));
    return net.single() ? address : address + "/" + net.prefix();
  }

  private static long part(Net net, int shift) {
    return (net.low() >>> shift) & 0xff;
  }

  /** The address's value, or -1. */
  private static long quad(String text) {
    long value = 0;
    int dots = 0;
    int part = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && part >= 0) {
        value = value << 8 | part;
        part = -1;
        dots++;
      } else if (c >= '0' && c <= '9' && part <= 25) {
        part = Math.max(part, 0) * 10 + c - '0';
      } else {
        return -1;
      }
    }
    return dots == 3 && part >= 0 && part <= 255 ? value << 8 | part : -1;
  }

  private static int prefix4(String mask) {
    if (mask.indexOf('.') < 0) {
      return number(mask, 32);
    }
    long bits = quad(mask);
    int ones = Long.bitCount(bits);
    long straight = ones == 0 ? 0 : (0xffffffffL << (32 - ones)) & 0xffffffffL;
    return bits >= 0 && bits == straight ? ones : -1;
  }

  private static int number(String text, int max) {
    int value = text.isEmpty() ? -1 : 0;
    for (int i = 0; i < text.length() && value >= 0 && value <= max; i++) {
      char c = text.charAt(i);
      value = c >= '0' && c <= '9' ? value * 10 + c - '0' : -1;
    }
    return value <= max ? value : -1;
  }

  /** How many groups were read, or -1. */
  private static int groups(String text, long[] into, int from) {
    if (text.isEmpty()) {
      return from;
    }
    int count = from;
    for (String group : text.split(":", -1)) {
      boolean dotted = group.indexOf('.') >= 0;
      long value = dotted ? quad(group) : hex(group);
      if (value < 0 || count + (dotted ? 2 : 1) > 8) {
        return -1;
      }
      if (dotted) {
        into[count++] = value >>> 16;
      }
      into[count++] = value & 0xffff;
    }
    return count;
  }

  private static long hex(String group) {
    if (group.isEmpty() || group.length() > 4) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < group.length(); i++) {
      int digit = Character.digit(group.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static long bits(long[] groups, int from) {
    return groups[from] << 48 | groups[from + 1] << 32 | groups[from + 2] << 16 | groups[from + 3];
  }

  /** RFC 5952: the longest run of zeros becomes {@code ::}. */
  private static String groups(Net net) {
    int best = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int run = zeros(net, i);
      if (run > length) {
        best = i;
        length = run;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == best) {
        text.append(i == 0 ? "::" : ":");
        i += length - 1;
      } else {
        text.append(Long.toHexString(group(net, i))).append(i < 7 ? ":" : "");
      }
    }
    return text.toString();
  }

  private static int zeros(Net net, int from) {
    int i = from;
    while (i < 8 && group(net, i) == 0) {
      i++;
    }
    return i - from;
  }

  private static long group(Net net, int index) {
    long half = index < 4 ? net.high() : net.low();
    return (half >>> (48 - 16 * (index % 4))) & 0xffff;
  }
}
