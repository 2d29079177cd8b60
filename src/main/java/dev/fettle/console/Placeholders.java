package dev.fettle.console;

/** Where an author left a gap for a value: {@code <name>}, {@code ${NAME}}, {@code {{ name }}}. */
final class Placeholders {

  private static final int LENGTH_MAX = 60;

  private Placeholders() {}

  /** The end of the placeholder that begins at {@code at}, or {@code at} when none does. */
  static int end(String text, int at) {
    return switch (text.charAt(at)) {
      case '<' -> closed(text, at, 1, '>');
      case '$' -> dollar(text, at);
      case '{' -> text.startsWith("{{", at) ? doubled(text, at) : at;
      default -> at;
    };
  }

  private static int dollar(String text, int at) {
    if (text.startsWith("${", at)) {
      return closed(text, at, 2, '}');
    }
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end - at > 2 && Character.isLetter(text.charAt(at + 1)) ? end : at;
  }

  private static int doubled(String text, int at) {
    int end = closed(text, at, 2, '}');
    return end > at && end < text.length() && text.charAt(end) == '}' ? end + 1 : at;
  }

  private static int closed(String text, int at, int skip, char close) {
    int limit = Math.min(text.length(), at + LENGTH_MAX);
    for (int i = at + skip; i < limit; i++) {
      char c = text.charAt(i);
      if (c == close) {
        return i > at + skip ? i + 1 : at;
      }
      if (!Character.isLetterOrDigit(c) && " _-./|:'".indexOf(c) < 0) {
        return at;
      }
    }
    return at;
  }
}
