package dev.fettle.console;

/** What single characters of console text are. */
final class Letters {

  private Letters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean isCjk(char c) {
    return (c >= 0x3040 && c <= 0x30ff)
        || (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff);
  }

  /**
   * A character that may stand inside a value: the longest run of these is read as one at first.
   */
  static boolean isChunk(char c) {
    return isPlain(c) || "./:@%+-\\~#&=?$*_'".indexOf(c) >= 0;
  }

  private static boolean isPlain(char c) {
    return c < 128
        ? isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : Character.isLetterOrDigit(c) && !isCjk(c);
  }

  /** A character that does not belong to a value when it stands at its end. */
  static boolean isEdge(char c) {
    return ".:@%+-\\#&=?$*_'".indexOf(c) >= 0;
  }

  /** A character that joins the parts of one word but neither begins nor ends it. */
  static boolean isInner(char c) {
    return c == '.' || c == '-' || c == '_' || c == '\'' || c == '~';
  }

  /** A character that parts two words. */
  static boolean isSplit(char c) {
    return "/:@%+\\#&=?$*".indexOf(c) >= 0;
  }

  static boolean isPathBreak(char c) {
    return c == '/' || c == '\\' || c == ':' || c == '?' || c == '&' || c == '=' || c == '@';
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
