package dev.fettle.parse.rst.emit;

/** Addresses that go through AsciiDoc's substitutions untouched. */
final class Passed {

  private static final String PLAIN = "/.:-%?=";

  private Passed() {}

  /** {@code address} for a link macro: as it is if nothing in it is taken for markup. */
  static String address(String address) {
    boolean plain =
        address.matches("https?://[^/].*+")
            && address.chars().allMatch(c -> isAlphanumeric(c) || PLAIN.indexOf(c) >= 0)
            && !address.contains("--")
            && !address.contains("...");
    return plain ? address : through(address);
  }

  /** {@code text} passed through as it is, in terms of HTML. */
  static String through(String text) {
    StringBuilder out = new StringBuilder("+++");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("&<>\"'+\n".indexOf(c) >= 0) {
        out.append("&#").append((int) c).append(';');
      } else if (c >= ' ') {
        out.append(c);
      }
    }
    return out.append("+++").toString();
  }

  private static boolean isAlphanumeric(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
