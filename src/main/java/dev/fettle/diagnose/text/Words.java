package dev.fettle.diagnose.text;

import java.util.ArrayList;
import java.util.List;

/** The words of a printed line. */
public final class Words {

  /** No line that states something has more; a longer one is told by its first. */
  private static final int WORDS_MAX = 80;

  /** Lines of prose or of hostile length hold no row of a table. */
  private static final int LENGTH_MAX = 2_000;

  private Words() {}

  /** What stands between white space, in order; nothing for a line that is too long to be a row. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    if (text.length() > LENGTH_MAX) {
      return words;
    }
    int at = 0;
    while (at < text.length() && words.size() < WORDS_MAX) {
      int end = at;
      while (end < text.length() && !isBlank(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        words.add(text.substring(at, end));
      }
      at = end + 1;
    }
    return words;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }

  /** The word at {@code index}; empty when there is none. */
  public static String at(List<String> words, int index) {
    return index >= 0 && index < words.size() ? words.get(index) : "";
  }

  /** The word after the first {@code name}; empty when there is none. */
  public static String after(List<String> words, String name) {
    int at = words.indexOf(name);
    return at < 0 ? "" : at(words, at + 1);
  }

  /** The whole number that {@code word} is, or -1. */
  public static int number(String word) {
    boolean digits =
        !word.isEmpty() && word.length() < 10 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(word) : -1;
  }

  /** Whether {@code word} is an age as kubectl prints it: {@code 44s}, {@code 2d1h}. */
  public static boolean isAge(String word) {
    boolean units = word.chars().allMatch(c -> c >= '0' && c <= '9' || "smhdy".indexOf(c) >= 0);
    boolean whole = word.length() > 1 && Character.isDigit(word.charAt(0));
    return units && whole && !Character.isDigit(word.charAt(word.length() - 1))
        || word.equals("<unknown>")
        || word.equals("<invalid>");
  }

  /** The text between the first {@code from} and the next {@code to} after it; else empty. */
  public static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    int end = start < 0 ? -1 : text.indexOf(to, start + from.length());
    return end < 0 ? "" : text.substring(start + from.length(), end);
  }

  /**
   * {@code name} when it can stand in a shell's command as it is, else {@code instead}: names come
   * from pastes, which may be hostile.
   */
  public static String forShell(String name, String instead) {
    boolean plain =
        !name.isEmpty()
            && name.length() < 254
            && name.charAt(0) != '-'
            && name.chars()
                .allMatch(c ->
                    c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || "-._:/@".indexOf(c) >= 0);
    return plain ? name : instead;
  }

  /** How many minutes an age is that {@link #isAge} knows; -1 when it is none. */
  public static long minutes(String age) {
    if (!isAge(age) || age.startsWith("<")) {
      return -1;
    }
    long seconds = 0;
    int from = 0;
    for (int i = 0; i < age.length(); i++) {
      char unit = age.charAt(i);
      if (!Character.isDigit(unit)) {
        seconds += Math.max(0, number(age.substring(from, i))) * seconds(unit);
        from = i + 1;
      }
    }
    return seconds / 60;
  }

  private static long seconds(char unit) {
    return switch (unit) {
      case 'm' -> 60;
      case 'h' -> 3_600;
      case 'd' -> 86_400;
      case 'y' -> 31_536_000;
      default -> 1;
    };
  }

  /** {@code 1 service} or {@code 2 services}. */
  public static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
