package dev.fettle.parse.rst.block;

import dev.fettle.parse.rst.text.Chars;

/** Lines of one repeated punctuation character: under titles, over them, or across the page. */
final class Adornment {

  /** A shorter one may well be text. */
  static final int SURE = 4;

  private Adornment() {}

  /** Whether {@code line} is one. */
  static boolean is(String line) {
    String trimmed = Chars.trimEnd(line);
    if (trimmed.isEmpty() || !Chars.isPunctuation(trimmed.charAt(0))) {
      return false;
    }
    char first = trimmed.charAt(0);
    return trimmed.chars().allMatch(c -> c == first);
  }
}
