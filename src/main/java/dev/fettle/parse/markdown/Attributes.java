package dev.fettle.parse.markdown;

/** Attributes in the form {@code key="value"}, as tags, shortcodes and info strings have them. */
final class Attributes {

  private Attributes() {}

  /** The value of {@code key} in {@code text}, without its quotes; empty when not there. */
  static String value(String text, String key) {
    int at = text.indexOf(key);
    while (at >= 0) {
      int equals = at + key.length();
      boolean word = at == 0 || !isName(text.charAt(at - 1));
      if (word && equals < text.length() && text.charAt(equals) == '=') {
        return unquoted(text, equals + 1);
      }
      at = text.indexOf(key, at + 1);
    }
    return "";
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static String unquoted(String text, int start) {
    if (start >= text.length()) {
      return "";
    }
    char quote = text.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, start + 1);
      return end < 0 ? text.substring(start + 1) : text.substring(start + 1, end);
    }
    int end = start;
    while (end < text.length() && " \t}>,".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }
}
