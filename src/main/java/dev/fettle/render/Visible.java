package dev.fettle.render;

/**
 * Makes foreign text safe to print: terminal escapes and other control characters are shown, never
 * obeyed.
 */
public final class Visible {

  private Visible() {}

  /**
   * {@code text} with control characters in caret notation ({@code ^[} for escape), those without
   * one and characters that turn the direction of text as {@code <U+202E>}. Line ends and tabs
   * stay.
   */
  public static String text(String text) {
    int first = 0;
    while (first < text.length() && !hidden(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
    text.substring(first).chars().forEach(c -> show(shown, (char) c));
    return shown.toString();
  }

  /** As {@link #text}, on one line: line ends and tabs become blanks. */
  public static String line(String text) {
    return text(text.replace('\n', ' ').replace('\t', ' '));
  }

  private static boolean hidden(char c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' || turnsDirection(c);
  }

  private static boolean turnsDirection(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  private static void show(StringBuilder shown, char c) {
    if (!hidden(c)) {
      shown.append(c);
    } else if (c == 0x7F) {
      shown.append("^?");
    } else if (c < ' ') {
      shown.append('^').append((char) (c + '@'));
    } else {
      shown.append("<U+%04X>".formatted((int) c));
    }
  }
}
