package dev.fettle.diagnose.iptables.read;

import java.util.List;

/**
 * The columns that the heading of {@code iptables -L} names.
 *
 * @param numbered whether rules are numbered
 * @param counted whether packets and bytes stand before the target
 * @param devices whether the interfaces stand before the addresses
 */
record Columns(boolean numbered, boolean counted, boolean devices) {

  static final Columns PLAIN = new Columns(false, false, false);

  /** Whether {@code words} are such a heading. */
  static boolean isHeading(List<String> words) {
    return words.contains("target")
        && words.contains("prot")
        && words.contains("source")
        && words.contains("destination");
  }

  static Columns of(List<String> heading) {
    return new Columns(heading.contains("num"), heading.contains("pkts"), heading.contains("in"));
  }

  /** What a row without a heading shows; empty of all when it is no row. */
  static Columns guess(List<String> words) {
    int counts = 0;
    while (counts < Math.min(3, words.size()) && isCount(words.get(counts))) {
      counts++;
    }
    int protocol = protocolAt(words, counts);
    boolean devices =
        protocol >= 0
            && words.size() > protocol + 4
            && !isAddress(words.get(protocol + 2))
            && isAddress(words.get(protocol + 4));
    return new Columns(counts == 1 || counts == 3, counts >= 2, devices);
  }

  int first() {
    return (numbered ? 1 : 0) + (counted ? 2 : 0);
  }

  /** Where the protocol stands: behind the target, or in its place when the rule has none. */
  static int protocolAt(List<String> words, int first) {
    if (words.size() > first + 1
        && Names.isProtocol(words.get(first))
        && isOption(words.get(first + 1))) {
      return first;
    }
    if (words.size() > first + 2 && Names.isProtocol(words.get(first + 1))) {
      return first + 1;
    }
    return words.size() > first + 2 && Names.isProtocol(words.get(first)) ? first : -1;
  }

  static boolean isOption(String word) {
    return word.equals("--") || word.equals("-f") || word.equals("!f") || word.equals("----");
  }

  static boolean isAddress(String word) {
    String text = word.startsWith("!") ? word.substring(1) : word;
    return Names.net(text).isPresent();
  }

  /** {@code 1234}, {@code 36M}. */
  static boolean isCount(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    boolean unit = digits == word.length() - 1 && "KMGT".indexOf(word.charAt(digits)) >= 0;
    return digits > 0 && (digits == word.length() || unit);
  }
}
