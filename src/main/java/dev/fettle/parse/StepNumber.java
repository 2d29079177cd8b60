package dev.fettle.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The number that a step of plain text begins with: {@code 3.}, {@code b)}, {@code iv.}
 *
 * @param value what it counts, from 1
 * @param sign the character after the number, {@code .} or {@code )}
 * @param end the index of the first character of the step's words
 */
record StepNumber(int value, Style style, char sign, int end) {

  /** The signs that steps are counted with. */
  enum Style {
    DIGITS,
    LETTERS,
    ROMAN
  }

  /** Longer lists are counted in digits. */
  private static final List<String> ROMAN =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv");

  /** How {@code text} can be read as a step; {@code i.} is a letter and a Roman number. */
  static List<StepNumber> readings(String text) {
    int end = 0;
    while (end < text.length() && end < 5 && isNumber(text.charAt(end))) {
      end++;
    }
    boolean signed =
        end > 0
            && end + 2 < text.length()
            && (text.charAt(end) == '.' || text.charAt(end) == ')')
            && text.charAt(end + 1) == ' ';
    return signed ? readings(text.substring(0, end), text.charAt(end), end + 2) : List.of();
  }

  private static boolean isNumber(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
  }

  private static List<StepNumber> readings(String number, char sign, int end) {
    List<StepNumber> readings = new ArrayList<>();
    if (number.length() < 4 && number.chars().allMatch(c -> c <= '9')) {
      int value = Integer.parseInt(number);
      return value == 0 ? List.of() : List.of(new StepNumber(value, Style.DIGITS, sign, end));
    }
    if (number.length() == 1) {
      readings.add(new StepNumber(number.charAt(0) - 'a' + 1, Style.LETTERS, sign, end));
    }
    int roman = ROMAN.indexOf(number) + 1;
    if (roman > 0) {
      readings.add(new StepNumber(roman, Style.ROMAN, sign, end));
    }
    return readings;
  }

  /** How the step after {@code count} others of a list is numbered; empty when none is so far. */
  static String written(int count, Style style) {
    return switch (style) {
      case DIGITS -> String.valueOf(count + 1);
      case LETTERS -> count < 26 ? String.valueOf((char) ('a' + count)) : "";
      case ROMAN -> count < ROMAN.size() ? ROMAN.get(count) : "";
    };
  }

  /** Whether this is the step after the one that {@code earlier} numbers. */
  boolean follows(StepNumber earlier) {
    return value > 1 && value == earlier.value + 1 && counts(earlier);
  }

  /** Whether both are numbers of one kind of list. */
  boolean counts(StepNumber other) {
    return sign == other.sign && style == other.style;
  }
}
