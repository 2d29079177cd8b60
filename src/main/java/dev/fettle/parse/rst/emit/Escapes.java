package dev.fettle.parse.rst.emit;

/**
 * Writes text so that AsciiDoc takes none of it for markup: as decimal character references, but
 * for letters, digits, blanks, and marks that mean nothing where they stand.
 */
final class Escapes {

  private static final char BULLET = '\u2022';

  private Escapes() {}

  /** {@code text} with every mark as a reference: for attribute values. */
  static String all(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i), out);
    }
    return out.toString();
  }

  /**
   * Running text.
   *
   * @param lead whether nothing but one word has been written of the paragraph, so that a mark
   *     might make it a list or a remark
   */
  static String running(String text, boolean lead) {
    StringBuilder out = new StringBuilder();
    boolean first = lead;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      first &= c != ' ';
      char before = i > 0 ? text.charAt(i - 1) : '\0';
      char after = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
      if (harmless(c, before, after, first)) {
        out.append(c);
      } else {
        add(c, out);
      }
    }
    return out.toString();
  }

  private static boolean harmless(char c, char before, char after, boolean first) {
    if (!isPlain(before) || first) {
      return false;
    }
    return switch (c) {
      case ',', ';', '?' -> true;
      case '.' -> after != '.';
      case ':' -> after == ' ';
      case '-', '_', '/' -> isPlain(after);
      default -> false;
    };
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static void add(char c, StringBuilder out) {
    if (c == '\n' || c == '\t' || c == '\r') {
      out.append(' ');
    } else if (c < ' ') {
      out.append("");
    } else if (c > ' ' && c < 0x7f && !isPlain(c) || c == BULLET) {
      out.append("&#").append((int) c).append(';');
    } else {
      out.append(c);
    }
  }
}
