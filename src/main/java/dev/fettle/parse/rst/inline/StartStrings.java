package dev.fettle.parse.rst.inline;

import dev.fettle.parse.rst.text.Chars;
import org.jspecify.annotations.Nullable;

/** Finds where inline markup begins. */
final class StartStrings {

  /** What begins. */
  enum Kind {
    STRONG,
    EMPHASIS,
    LITERAL,
    TARGET,
    SUBSTITUTION,
    INTERPRETED,
    REFERENCE,
    FOOTNOTE
  }

  /**
   * A place where markup begins, or a whole reference.
   *
   * @param end the index after the start string, or after the whole reference
   * @param word the role before interpreted text, the name of a reference, a footnote's label
   */
  record Start(Kind kind, int begin, int end, String word) {}

  private final String text;
  private final EndStrings ends;
  private int nameFrom = -1;
  private int nameTo = -1;

  StartStrings(String text, EndStrings ends) {
    this.text = text;
    this.ends = ends;
  }

  /** The first start at or after {@code base}, which counts as the text's beginning. */
  @Nullable Start next(int base) {
    for (int at = base; at < text.length(); at++) {
      if (at == base || Punctuation.mayPrecede(text.charAt(at - 1))) {
        Start start = at(at);
        if (start != null) {
          return start;
        }
      }
    }
    return null;
  }

  private @Nullable Start at(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '*' -> has(at, "**") ? simple(Kind.STRONG, at, 2) : simple(Kind.EMPHASIS, at, 1);
      case '`' -> has(at, "``") ? simple(Kind.LITERAL, at, 2) : interpreted(at, at, "");
      case '_' -> has(at, "_`") ? simple(Kind.TARGET, at, 2) : null;
      case '|' -> has(at, "||") ? null : simple(Kind.SUBSTITUTION, at, 1);
      case '[' -> footnote(at);
      case ':' -> prefixed(at);
      default -> Chars.isWord(c) ? reference(at) : null;
    };
  }

  private boolean has(int at, String token) {
    return text.startsWith(token, at);
  }

  private @Nullable Start simple(Kind kind, int at, int length) {
    return spaceAt(at + length) ? null : new Start(kind, at, at + length, "");
  }

  private boolean spaceAt(int at) {
    return at < text.length() && Chars.isSpace(text.charAt(at));
  }

  private @Nullable Start interpreted(int begin, int quote, String role) {
    boolean starts = has(quote, "`") && !has(quote, "``") && !spaceAt(quote + 1);
    return starts ? new Start(Kind.INTERPRETED, begin, quote + 1, role) : null;
  }

  private @Nullable Start prefixed(int at) {
    int end = Chars.nameEnd(text, at + 1);
    return end > at + 1 && has(end, ":`")
        ? interpreted(at, end + 1, text.substring(at + 1, end))
        : null;
  }

  private @Nullable Start reference(int at) {
    if (at < nameFrom || at >= nameTo) {
      nameFrom = at;
      nameTo = Chars.nameEnd(text, at);
    }
    for (int marks = 2; marks > 0; marks--) {
      if (has(nameTo, "__".substring(0, marks)) && ends.isEnd(nameTo + marks)) {
        return new Start(Kind.REFERENCE, at, nameTo + marks, text.substring(at, nameTo));
      }
    }
    return null;
  }

  private @Nullable Start footnote(int at) {
    int from = at + 1;
    boolean auto = has(from, "#");
    int end = has(from, "*") ? from + 1 : Chars.nameEnd(text, auto ? from + 1 : from);
    boolean labelled = end > from && has(end, "]_") && ends.isEnd(end + 2);
    return labelled ? new Start(Kind.FOOTNOTE, at, end + 2, text.substring(from, end)) : null;
  }
}
