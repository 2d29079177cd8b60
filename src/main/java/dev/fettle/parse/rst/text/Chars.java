package dev.fettle.parse.rst.text;

import java.util.Locale;

/** Character classes and small rewrites that reStructuredText's rules are worded in. */
public final class Chars {

  /** Stands before an escaped character while running text is read. */
  public static final char ESCAPE = '\0';

  private Chars() {}

  /** White space as Unicode has it, no-break spaces and line ends included. */
  public static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** ASCII punctuation: what titles are underlined with. */
  public static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
  }

  /** A letter or digit of a reference name, in any script. */
  public static boolean isWord(char c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c);
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || Character.isSurrogate(c);
  }

  /** A character that may stand alone between the letters of a reference name. */
  public static boolean isNameJoint(char c) {
    return c == '-' || c == '.' || c == '_' || c == '+' || c == ':';
  }

  /** The end of the reference name that begins at {@code from}; {@code from} when none does. */
  public static int nameEnd(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
      boolean joint =
          at + 1 < text.length() && isNameJoint(text.charAt(at)) && isWord(text.charAt(at + 1));
      if (joint) {
        at++;
      }
    }
    return at;
  }

  /** {@code text} without white space at its end. */
  public static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** {@code text} without white space at its beginning. */
  public static String trimStart(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** {@code text} without white space around it. */
  public static String trim(String text) {
    return trimStart(trimEnd(text));
  }

  /** {@code text} with every run of white space as one blank, and none around. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        folded.append(text.charAt(i));
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return trimEnd(folded.toString());
  }

  /** The form in which reference names are compared. */
  public static String normalName(String name) {
    return fold(name).toLowerCase(Locale.ROOT);
  }

  /** Marks what a backslash protects with {@link #ESCAPE}. */
  public static String escape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder marked = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        marked.append(c);
        continue;
      }
      marked.append(ESCAPE);
      if (++i < text.length()) {
        marked.append(text.charAt(i));
      }
    }
    return marked.toString();
  }

  /** Takes the marks out again; an escaped blank or line end goes with its mark. */
  public static String unescape(String text) {
    return text.indexOf(ESCAPE) < 0
        ? text
        : text.replace("\0 ", "").replace("\0\n", "").replace("\0", "");
  }

  /** Turns the marks back into backslashes. */
  public static String restore(String text) {
    return text.replace(ESCAPE, '\\');
  }

  /** Columns that {@code text} takes on a terminal: wide characters count twice. */
  public static int columns(String text) {
    return text.codePoints().map(Chars::columns).sum();
  }

  private static int columns(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** Whether a character takes two columns (Unicode Annex 11: wide and full-width). */
  public static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || c >= 0x2e80 && c <= 0x303e
            || c >= 0x3041 && c <= 0x4dbf
            || c >= 0x4e00 && c <= 0xa4cf
            || c >= 0xa960 && c <= 0xa97f
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff01 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1f64f
            || c >= 0x1f900 && c <= 0x1f9ff
            || c >= 0x20000 && c <= 0x3fffd);
  }

  /** An id made of letters, digits and hyphens, as docutils makes them; may be empty. */
  public static String id(String name) {
    StringBuilder id = new StringBuilder();
    for (char c : normalName(name).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        id.append(c);
      } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    int end = id.length();
    return end > 0 && id.charAt(end - 1) == '-' ? id.substring(0, end - 1) : id.toString();
  }
}
