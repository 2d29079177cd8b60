package dev.fettle.parse.rst.block;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an item of an ordered list begins with.
 *
 * @param format how the number is set off: {@code ()}, {@code )} or {@code .}
 * @param ordinal its number; -1 when it is not a number after all
 * @param textAt the index of the text after it
 */
record Enumerator(String format, Sequence sequence, int ordinal, int textAt) {

  /** What is counted with. */
  enum Sequence {
    ARABIC("[0-9]++"),
    LOWER("[a-z]"),
    UPPER("[A-Z]"),
    LOWER_ROMAN("[ivxlcdm]++"),
    UPPER_ROMAN("[IVXLCDM]++"),
    AUTO("#");

    private final Pattern pattern;

    Sequence(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    boolean matches(String text) {
      return pattern.matcher(text).matches();
    }
  }

  private static final Pattern MARKER =
      Pattern.compile("(\\()?([0-9]++|[ivxlcdm]++|[IVXLCDM]++|[a-zA-Z]|#)(?:(\\))|\\.)(?: ++|$)");
  private static final int LETTERS = 26;
  private static final int ROMAN_MAX = 4999;

  /** The enumerator that {@code line} begins with, read as {@code expected} if it can be. */
  static Optional<Enumerator> of(String line, Optional<Sequence> expected) {
    Matcher marker = MARKER.matcher(line);
    if (!marker.lookingAt() || marker.group(1) != null && marker.group(3) == null) {
      return Optional.empty();
    }
    String format = marker.group(1) != null ? "()" : marker.group(3) != null ? ")" : ".";
    String text = marker.group(2);
    Sequence sequence = sequence(text, expected);
    return Optional.of(new Enumerator(format, sequence, ordinal(text, sequence), marker.end()));
  }

  private static Sequence sequence(String text, Optional<Sequence> expected) {
    if (text.equals("#")) {
      return Sequence.AUTO;
    }
    if (expected.filter(sequence -> sequence.matches(text)).isPresent()) {
      return expected.get();
    }
    if (expected.isEmpty() && text.equalsIgnoreCase("i")) {
      return text.equals("i") ? Sequence.LOWER_ROMAN : Sequence.UPPER_ROMAN;
    }
    return List.of(Sequence.values()).stream()
        .filter(sequence -> sequence.matches(text))
        .findFirst()
        .orElse(Sequence.ARABIC);
  }

  private static int ordinal(String text, Sequence sequence) {
    return switch (sequence) {
      case AUTO -> 1;
      case ARABIC -> text.length() > 9 ? -1 : Integer.parseInt(text);
      case LOWER -> text.charAt(0) - 'a' + 1;
      case UPPER -> text.charAt(0) - 'A' + 1;
      case LOWER_ROMAN, UPPER_ROMAN -> fromRoman(text.toUpperCase(Locale.ROOT));
    };
  }

  private static int fromRoman(String text) {
    int value = 0;
    for (int i = 0; i < text.length() && value <= ROMAN_MAX; i++) {
      int own = digit(text.charAt(i));
      boolean less = i + 1 < text.length() && own < digit(text.charAt(i + 1));
      value += less ? -own : own;
    }
    boolean roman = value > 0 && value <= ROMAN_MAX && toRoman(value).equals(text);
    return roman ? value : -1;
  }

  private static int digit(char c) {
    return switch (c) {
      case 'M' -> 1000;
      case 'D' -> 500;
      case 'C' -> 100;
      case 'L' -> 50;
      case 'X' -> 10;
      case 'V' -> 5;
      default -> 1;
    };
  }

  private static String toRoman(int value) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] digits = "M CM D CD C XC L XL X IX V IV I".split(" ");
    StringBuilder roman = new StringBuilder();
    int rest = value;
    for (int i = 0; i < values.length; i++) {
      roman.repeat(digits[i], rest / values[i]);
      rest %= values[i];
    }
    return roman.toString();
  }

  /** Whether {@code line} begins with the enumerator that comes after this one. */
  boolean isFollowedBy(String line) {
    String number =
        switch (sequence) {
          case AUTO -> "#";
          case ARABIC -> String.valueOf(ordinal + 1);
          case LOWER -> ordinal < LETTERS ? String.valueOf((char) ('a' + ordinal)) : "";
          case UPPER -> ordinal < LETTERS ? String.valueOf((char) ('A' + ordinal)) : "";
          case LOWER_ROMAN -> toRoman(ordinal + 1).toLowerCase(Locale.ROOT);
          case UPPER_ROMAN -> toRoman(ordinal + 1);
        };
    String open = format.equals("()") ? "(" : "";
    String close = format.equals(".") ? ". " : ") ";
    return !number.isEmpty()
        && (line.startsWith(open + number + close) || line.startsWith(open + "#" + close));
  }
}
