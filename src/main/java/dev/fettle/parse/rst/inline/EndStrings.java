package dev.fettle.parse.rst.inline;

import dev.fettle.parse.rst.text.Chars;

/**
 * Finds where inline markup ends. What was not found once is not looked for again, so a text of
 * stray markers is read in linear time.
 */
final class EndStrings {

  /** Markup that has an end string of its own. */
  enum Kind {
    EMPHASIS("*"),
    STRONG("**"),
    LITERAL("``"),
    TARGET("`"),
    SUBSTITUTION("|"),
    INTERPRETED("`");

    private final String token;

    Kind(String token) {
      this.token = token;
    }
  }

  /**
   * An end string.
   *
   * @param begin where it begins
   * @param end the index after it
   * @param role the role that follows interpreted text, else empty
   * @param marks how many underscores make it a reference
   */
  record End(int begin, int end, String role, int marks) {}

  private static final End NONE = new End(-1, -1, "", 0);

  private final String text;
  private final boolean[] exhausted = new boolean[Kind.values().length];

  EndStrings(String text) {
    this.text = text;
  }

  /** The first end of {@code kind} for content that begins at {@code from}; begin -1 if none. */
  End find(Kind kind, int from) {
    if (exhausted[kind.ordinal()]) {
      return NONE;
    }
    int at = text.indexOf(kind.token, from);
    while (at >= 0) {
      End end = mayEnd(kind, at, from) ? endAt(kind, at) : NONE;
      if (end.begin() >= 0) {
        return at == from ? NONE : end;
      }
      at = text.indexOf(kind.token, at + 1);
    }
    exhausted[kind.ordinal()] = true;
    return NONE;
  }

  private boolean mayEnd(Kind kind, int at, int from) {
    if (at == from) {
      return true;
    }
    char before = text.charAt(at - 1);
    return switch (kind) {
      case LITERAL -> !Chars.isSpace(before);
      case INTERPRETED ->
          !(Chars.isSpace(before) || before == Chars.ESCAPE)
              || at - 1 > from && text.charAt(at - 2) == Chars.ESCAPE;
      default -> !Chars.isSpace(before) && before != Chars.ESCAPE;
    };
  }

  private End endAt(Kind kind, int at) {
    int after = at + kind.token.length();
    return switch (kind) {
      case SUBSTITUTION -> marked(at, after, "");
      case INTERPRETED -> interpretedEnd(at, after);
      default -> isEnd(after) ? new End(at, after, "", 0) : NONE;
    };
  }

  private End interpretedEnd(int at, int after) {
    if (after < text.length() && text.charAt(after) == ':') {
      int nameEnd = Chars.nameEnd(text, after + 1);
      if (nameEnd > after + 1 && nameEnd < text.length() && text.charAt(nameEnd) == ':') {
        End end = marked(at, nameEnd + 1, text.substring(after + 1, nameEnd));
        if (end.begin() >= 0) {
          return end;
        }
      }
    }
    return marked(at, after, "");
  }

  private End marked(int at, int after, String role) {
    int most = 0;
    while (most < 2 && after + most < text.length() && text.charAt(after + most) == '_') {
      most++;
    }
    for (int marks = most; marks >= 0; marks--) {
      if (isEnd(after + marks)) {
        return new End(at, after + marks, role, marks);
      }
    }
    return NONE;
  }

  /** Whether markup may end before index {@code at}. */
  boolean isEnd(int at) {
    return at >= text.length() || Punctuation.mayFollow(text.charAt(at));
  }
}
