package dev.fettle.extract.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the steps in a page that lost its line ends: numbered steps run together with commands and
 * what they printed.
 */
public final class RunOnText {

  /** Lines of this length are not written by hand. */
  private static final int CHARACTERS_MIN = 2_000;

  private static final int STEPS_MIN = 3;

  /** A shell's or a router's prompt; the bounds keep the search linear. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "[a-z0-9_-]{1,32}@[A-Za-z0-9.-]{1,64}:[^\\s>$#]{0,64}[>$#] "
              + "|[A-Z0-9-]{4,40}# "
              + "|[a-z0-9-]{2,64}:/[a-z0-9/_-]{1,64} # ");

  private RunOnText() {}

  /** Whether {@code line} is a page run together. */
  public static boolean isPage(String line) {
    return line.length() >= CHARACTERS_MIN && starts(line).size() >= STEPS_MIN;
  }

  /** The numbered steps of a page, and what stands before the first, in order. */
  public static List<String> steps(String page) {
    List<String> steps = new ArrayList<>();
    int from = 0;
    for (int start : starts(page)) {
      add(page.substring(from, start), steps);
      from = start;
    }
    add(page.substring(from), steps);
    return steps;
  }

  private static void add(String step, List<String> steps) {
    if (!step.isBlank()) {
      steps.add(step.strip());
    }
  }

  /** Where a step's words end and its console text begins; its length when it has none. */
  public static int consoleStart(String step) {
    Matcher prompt = PROMPT.matcher(step);
    return prompt.find() ? prompt.start() : step.length();
  }

  /** Where "1. ", "2. " and so on begin, each after the one before. */
  private static List<Integer> starts(String page) {
    List<Integer> starts = new ArrayList<>();
    int at = next(page, 1, 0);
    while (at >= 0) {
      starts.add(at);
      at = next(page, starts.size() + 1, at + 1);
    }
    return starts;
  }

  /** The place of {@code number} before a capital, no digit and no dot going before; or -1. */
  private static int next(String page, int number, int from) {
    String mark = number + ". ";
    for (int at = page.indexOf(mark, from); at >= 0; at = page.indexOf(mark, at + 1)) {
      int after = at + mark.length();
      boolean capital = after < page.length() && Character.isUpperCase(page.charAt(after));
      if (capital && (at == 0 || !isNumeric(page.charAt(at - 1)))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isNumeric(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == '-';
  }
}
