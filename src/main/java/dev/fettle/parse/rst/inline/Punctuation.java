package dev.fettle.parse.rst.inline;

import dev.fettle.parse.rst.text.Chars;

/** The characters that may stand around inline markup (docutils' inline markup rules 4 to 7). */
final class Punctuation {

  private static final String OPENERS =
      "\"'(<[{\u0f3a\u0f3c\u169b\u2045\u207d\u208d\u2329\u2768\u276a\u276c\u276e\u2770\u2772\u2774"
          + "\u27c5\u27e6\u27e8\u27ea\u27ec\u27ee\u2983\u2985\u2987\u2989\u298b\u298d\u298f\u2991"
          + "\u2993\u2995\u2997\u29d8\u29da\u29fc\u2e22\u2e24\u2e26\u2e28\u3008\u300a\u300c\u300e"
          + "\u3010\u3014\u3016\u3018\u301a\u301d\u301d\ufd3e\ufe17\ufe35\ufe37\ufe39\ufe3b\ufe3d"
          + "\ufe3f\ufe41\ufe43\ufe47\ufe59\ufe5b\ufe5d\uff08\uff3b\uff5b\uff5f\uff62\u00ab\u2018"
          + "\u201c\u2039\u2e02\u2e04\u2e09\u2e0c\u2e1c\u2e20\u201a\u201e\u00bb\u2019\u201d\u203a"
          + "\u2e03\u2e05\u2e0a\u2e0d\u2e1d\u2e21\u201b\u201f";

  private static final String CLOSERS =
      "\"')>]}\u0f3b\u0f3d\u169c\u2046\u207e\u208e\u232a\u2769\u276b\u276d\u276f\u2771\u2773\u2775"
          + "\u27c6\u27e7\u27e9\u27eb\u27ed\u27ef\u2984\u2986\u2988\u298a\u298c\u298e\u2990\u2992"
          + "\u2994\u2996\u2998\u29d9\u29db\u29fd\u2e23\u2e25\u2e27\u2e29\u3009\u300b\u300d\u300f"
          + "\u3011\u3015\u3017\u3019\u301b\u301e\u301f\ufd3f\ufe18\ufe36\ufe38\ufe3a\ufe3c\ufe3e"
          + "\ufe40\ufe42\ufe44\ufe48\ufe5a\ufe5c\ufe5e\uff09\uff3d\uff5d\uff60\uff63\u00bb\u2019"
          + "\u201d\u203a\u2e03\u2e05\u2e0a\u2e0d\u2e1d\u2e21\u201b\u201f\u00ab\u2018\u201c\u2039"
          + "\u2e02\u2e04\u2e09\u2e0c\u2e1c\u2e20\u201a\u201e";

  private static final String ENDING = "\\.,;!?";

  private Punctuation() {}

  /** Whether markup may begin after {@code c}. */
  static boolean mayPrecede(char c) {
    return Chars.isSpace(c) || OPENERS.indexOf(c) >= 0 || isDelimiter(c);
  }

  /** Whether markup may end before {@code c}. */
  static boolean mayFollow(char c) {
    return Chars.isSpace(c)
        || c == Chars.ESCAPE
        || ENDING.indexOf(c) >= 0
        || CLOSERS.indexOf(c) >= 0
        || isDelimiter(c);
  }

  /** Whether these two quote what stands between them. */
  static boolean pair(char open, char close) {
    int at = OPENERS.indexOf(open);
    return at >= 0 && (close == CLOSERS.charAt(at) || otherPair(open, close));
  }

  private static boolean otherPair(char open, char close) {
    return switch (open) {
      case '\u2018' -> close == '\u201a';
      case '\u201a' -> close == '\u2018' || close == '\u2019';
      case '\u201c' -> close == '\u201e';
      case '\u201e' -> close == '\u201c' || close == '\u201d';
      case '\u00bb', '\u2019', '\u201d', '\u203a' -> close == open;
      default -> false;
    };
  }

  private static boolean isDelimiter(char c) {
    if (c < 0x80) {
      return c == '-' || c == '/' || c == ':';
    }
    if (OPENERS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.OTHER_PUNCTUATION || type == Character.DASH_PUNCTUATION;
  }
}
