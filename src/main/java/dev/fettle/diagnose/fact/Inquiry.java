package dev.fettle.diagnose.fact;

import java.util.List;

/**
 * What the asker wants to know beyond "what is wrong here".
 *
 * @param target {@code IP:PORT} whose way is asked for; empty when none is
 * @param from the address that asks for it; empty when unknown
 * @param table the only iptables table to walk; empty for all
 */
public record Inquiry(String target, String from, String table) {

  /** Only the paste is asked. */
  public static final Inquiry NONE = new Inquiry("", "", "");

  private static final List<String> TABLES = List.of("raw", "mangle", "nat", "filter", "security");

  /**
   * What somebody wants to know; each is empty when not asked.
   *
   * @throws IllegalArgumentException when one is not what it should be; says what is accepted
   */
  public static Inquiry of(String target, String from, String table) {
    int colon = target.lastIndexOf(':');
    boolean address = colon > 0 && isAddress(target.substring(0, colon));
    if (!target.isEmpty() && !(address && isPort(target.substring(colon + 1)))) {
      throw refused("target", target, "IP:PORT is accepted, such as 10.96.0.10:443");
    }
    if (!from.isEmpty() && !isAddress(from)) {
      throw refused("from", from, "an IP address is accepted, such as 10.244.1.7");
    }
    if (!table.isEmpty() && !TABLES.contains(table)) {
      throw refused("table", table, "one of %s is accepted".formatted(String.join(", ", TABLES)));
    }
    return new Inquiry(target, from, table);
  }

  private static IllegalArgumentException refused(String subject, String value, String accepted) {
    return new IllegalArgumentException("%s '%s': %s".formatted(subject, value, accepted));
  }

  /** Looks like an address of either family; nothing else holds only these characters. */
  private static boolean isAddress(String text) {
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    boolean digits = bare.chars().allMatch(c -> "0123456789abcdefABCDEF:.".indexOf(c) >= 0);
    boolean six = bare.chars().filter(c -> c == ':').count() > 1;
    return bare.length() < 46 && digits && (six || isDotted(bare));
  }

  private static boolean isDotted(String text) {
    String[] parts = text.split("\\.", -1);
    boolean bytes = parts.length == 4;
    for (String part : parts) {
      bytes = bytes && isNumber(part, 255);
    }
    return bytes;
  }

  private static boolean isPort(String text) {
    return isNumber(text, 65_535) && !text.equals("0");
  }

  private static boolean isNumber(String text, int max) {
    boolean digits =
        !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && Integer.parseInt(text) <= max;
  }
}
