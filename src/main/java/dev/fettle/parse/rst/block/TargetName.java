package dev.fettle.parse.rst.block;

import dev.fettle.parse.rst.text.Chars;
import org.jspecify.annotations.Nullable;

/**
 * The name that a target begins with.
 *
 * @param name as written; empty for an anonymous target
 * @param end the index after the colon and the blanks that end it
 */
record TargetName(String name, int end) {

  /** The name at the beginning of {@code text}, escapes marked; null when it is not complete. */
  static @Nullable TargetName in(String text) {
    if (text.startsWith("_")) {
      return text.startsWith("_:") && ends(text, 2) ? named("", text, 2) : null;
    }
    return text.startsWith("`") ? quoted(text) : plain(text);
  }

  private static TargetName named(String name, String text, int colonEnd) {
    return new TargetName(Chars.unescape(name), BulletList.afterBlanks(text, colonEnd));
  }

  private static boolean ends(String text, int at) {
    return at >= text.length() || text.charAt(at) == ' ';
  }

  private static @Nullable TargetName quoted(String text) {
    int close = text.indexOf('`', 2);
    while (close > 0) {
      int colon = text.startsWith(" ", close + 1) ? close + 2 : close + 1;
      boolean inside = " \0".indexOf(text.charAt(close - 1)) < 0;
      if (inside && text.startsWith(":", colon) && ends(text, colon + 1)) {
        return named(text.substring(1, close), text, colon + 1);
      }
      close = text.indexOf('`', close + 1);
    }
    return null;
  }

  private static @Nullable TargetName plain(String text) {
    int colon = text.indexOf(':', 1);
    while (colon > 0) {
      int end = text.charAt(colon - 1) == ' ' && colon > 1 ? colon - 1 : colon;
      char last = text.charAt(end - 1);
      boolean openColon = last == ':' && (end < 2 || text.charAt(end - 2) != Chars.ESCAPE);
      if (ends(text, colon + 1) && last != ' ' && last != Chars.ESCAPE && !openColon) {
        return named(text.substring(0, end), text, colon + 1);
      }
      colon = text.indexOf(':', colon + 1);
    }
    return null;
  }
}
