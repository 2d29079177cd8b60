package dev.fettle.console;

/** Takes away what terminals and word processors add to a line. */
final class Terminal {

  private Terminal() {}

  /** The line as it was last seen on the screen. */
  static TracedText clean(TracedText raw) {
    if (isPlain(raw.text())) {
      return raw;
    }
    String text = raw.text();
    TracedText.Builder out = new TracedText.Builder(text.length());
    int at = lastReturn(text);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == 0x1b || c == 0x9b) {
        at = escapeEnd(text, at);
        continue;
      }
      char plain = plain(c);
      if (plain != 0) {
        out.add(plain, raw.offset(at));
      }
      at++;
    }
    return out.build();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 127 && c <= 160) || (c >= 0x2000 && c <= 0x206f) || c == 0xfeff) {
        return false;
      }
    }
    return true;
  }

  /** Progress is written over itself: what stands after the last return that something follows. */
  private static int lastReturn(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end == 0 ? 0 : text.lastIndexOf('\r', end - 1) + 1;
  }

  /** CSI sequences end with a letter, OSC ones with BEL or ST (ECMA-48). */
  private static int escapeEnd(String text, int start) {
    int at = start + 1;
    if (at >= text.length()) {
      return at;
    }
    char kind = text.charAt(start) == 0x9b ? '[' : text.charAt(at++);
    if (kind == ']') {
      while (at < text.length() && text.charAt(at) != 7 && text.charAt(at) != 0x1b) {
        at++;
      }
      boolean st = at + 1 < text.length() && text.charAt(at) == 0x1b;
      return Math.min(text.length(), at + (st ? 2 : 1));
    }
    if (kind == '[') {
      while (at < text.length() && text.charAt(at) < '@') {
        at++;
      }
      return Math.min(text.length(), at + 1);
    }
    return at;
  }

  private static char plain(char c) {
    return switch (c) {
      case '\t', '\u00a0', '\u2007', '\u202f', '\u2028', '\u2029', '\u0085' -> ' ';
      case '\u2018', '\u2019', '\u201a', '\u201b' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u201f' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
      case '\u2026' -> '.';
      default -> isHidden(c) ? 0 : c;
    };
  }

  private static boolean isHidden(char c) {
    return c < ' '
        || (c >= 127 && c < 160)
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff;
  }
}
