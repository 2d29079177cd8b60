package dev.fettle.parse.markdown;

/**
 * Hides from the Markdown grammar what is none of its business: shortcodes, whose quotes and angle
 * brackets would break links, and floods of markers, which would cost more than linear time.
 *
 * <p>A masked character is replaced by one of Unicode's noncharacters, one for one, so that every
 * position in the text stays what it was.
 */
final class Mask {

  private static final String MASKED = " <>\"'`*_[]()!\\&~|{}:#-+%/=.";
  private static final char FIRST = '\uFDD0';
  private static final int NESTING_MAX = 60;
  private static final int INDENT_MAX = 200;

  /** Markers of one kind that a paragraph may hold; more are no markup that anyone wrote. */
  private static final int FLOOD = 1_000;

  private static final String FLOODING = "[]*_`<!~&\\";

  private final char[] text;

  private Mask(String text) {
    this.text = text.toCharArray();
  }

  /** {@code text} with shortcodes and floods masked, equally long. */
  static String of(String text) {
    if (text.chars().anyMatch(c -> c >= FIRST && c < FIRST + MASKED.length())) {
      return text;
    }
    Mask mask = new Mask(text);
    mask.shortcodes(text);
    mask.lines();
    return new String(mask.text);
  }

  /** What {@code masked} was before. */
  static String undo(CharSequence masked) {
    int at = 0;
    while (at < masked.length() && !isMasked(masked.charAt(at))) {
      at++;
    }
    if (at == masked.length()) {
      return masked.toString();
    }
    StringBuilder text = new StringBuilder(masked.length());
    for (int i = 0; i < masked.length(); i++) {
      char c = masked.charAt(i);
      text.append(isMasked(c) ? MASKED.charAt(c - FIRST) : c);
    }
    return text.toString();
  }

  private static boolean isMasked(char c) {
    return c >= FIRST && c < FIRST + MASKED.length();
  }

  private void hide(int index) {
    int kind = MASKED.indexOf(text[index]);
    if (kind >= 0) {
      text[index] = (char) (FIRST + kind);
    }
  }

  private void hide(int first, int end) {
    for (int i = first; i < end; i++) {
      hide(i);
    }
  }

  private void shortcodes(String original) {
    int at = original.indexOf("{{");
    while (at >= 0) {
      int end = Shortcode.end(original, at);
      if (end > at) {
        hide(at, end);
      }
      at = original.indexOf("{{", Math.max(end, at + 2));
    }
  }

  private void lines() {
    int[] seen = new int[FLOODING.length()];
    int run = 0;
    int start = 0;
    while (start < text.length) {
      int end = lineEnd(start);
      if (startsRun(start, end)) {
        calm(seen, run, start);
        run = start;
      }
      nesting(start, end);
      count(seen, start, end);
      start = end + 1;
    }
    calm(seen, run, text.length);
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  /** A paragraph surely does not go on over this line. */
  private boolean startsRun(int start, int end) {
    int at = start;
    while (at < end && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    return at == end || "-*+#|".indexOf(text[at]) >= 0 || Character.isDigit(text[at]);
  }

  private void count(int[] seen, int start, int end) {
    for (int i = start; i < end; i++) {
      int kind = FLOODING.indexOf(text[i]);
      if (kind >= 0) {
        seen[kind]++;
      }
    }
  }

  private void calm(int[] seen, int start, int end) {
    for (int kind = 0; kind < seen.length; kind++) {
      if (seen[kind] > FLOOD) {
        hideAll(FLOODING.charAt(kind), start, end);
      }
      seen[kind] = 0;
    }
  }

  private void hideAll(char c, int start, int end) {
    for (int i = start; i < Math.min(end, text.length); i++) {
      if (text[i] == c) {
        hide(i);
      }
    }
  }

  /** Masks what would open a list or quote more levels deep than anyone reads. */
  private void nesting(int start, int end) {
    int depth = 0;
    int at = start;
    while (at < end) {
      int mark = markerEnd(at, end);
      boolean blank = text[at] == ' ' || text[at] == '\t';
      if (mark < 0 && !blank) {
        return;
      }
      depth += mark < 0 ? 0 : 1;
      if (mark >= 0 && (depth > NESTING_MAX || at - start > INDENT_MAX)) {
        hide(mark - 1);
      }
      at = Math.max(mark, at + 1);
    }
  }

  /** The index after the list or quote marker that begins at {@code at}, or -1. */
  private int markerEnd(int at, int end) {
    if (text[at] == '>') {
      return at + 1;
    }
    int sign = at;
    while (sign < end && sign - at < 10 && Character.isDigit(text[sign])) {
      sign++;
    }
    String signs = sign > at ? ".)" : "-+*";
    boolean marker = sign < end && signs.indexOf(text[sign]) >= 0 && isBlankAt(sign + 1, end);
    return marker ? sign + 1 : -1;
  }

  private boolean isBlankAt(int index, int end) {
    return index >= end || text[index] == ' ' || text[index] == '\t';
  }
}
