package dev.fettle.parse;

import java.util.List;

/** Finds where a command ends when the line breaks between it and its output were lost. */
final class GluedOutput {

  /** How output begins that is often seen glued to its command. */
  private static final List<String> STARTS =
      List.of(
          "NAMESPACE NAME",
          "NAME ",
          "NODE Name",
          "apiVersion:",
          "spec:",
          "Server: ",
          "Last login: ",
          "interface ",
          "Chain ",
          "-A KUBE",
          "-N KUBE",
          "Frame 1",
          "Total number");

  /** A name said twice in one word is longer than this. */
  private static final int HALF_MIN = 6;

  private GluedOutput() {}

  /** The index in {@code command} at which its output begins; its length when none is seen. */
  static int start(String command) {
    int ofSigns = afterSigns(command);
    return Math.min(Math.min(known(command), ofSigns), secondSaying(command));
  }

  /** The index in {@code text} at which output begins that is known by its first words. */
  static int known(String text) {
    int first = text.length();
    for (String start : STARTS) {
      int found = text.indexOf(start, 2);
      while (found > 0 && !isGlue(text.charAt(found - 1))) {
        found = text.indexOf(start, found + 1);
      }
      first = found > 0 ? Math.min(first, found) : first;
    }
    return first;
  }

  /** Whether {@code text} begins as output does that is known by its first words. */
  static boolean begins(String text) {
    return STARTS.stream().anyMatch(text::startsWith);
  }

  /** Whether a word or a quotation ends with {@code c}. */
  private static boolean isGlue(char c) {
    return Character.isLetterOrDigit(c) || c == '"' || c == '\'' || c == ')' || c == '}';
  }

  /**
   * Behind a closing quotation mark that a capital follows, behind the {@code done} of a loop, and
   * before a remark that follows a word at once: {@code cat nginx.conf# Configuration}.
   */
  private static int afterSigns(String command) {
    boolean quoted = false;
    for (int i = 1; i + 2 < command.length(); i++) {
      char next = command.charAt(i + 1);
      quoted ^= command.charAt(i) == '"';
      if (command.charAt(i) == '"' && !quoted && Character.isUpperCase(next)) {
        return i + 1;
      }
      if (!quoted && isRemark(command, i)) {
        return i;
      }
    }
    int done = command.startsWith("for ", firstWord(command)) ? command.indexOf("; done") : -1;
    return done < 0 ? command.length() : done + "; done".length();
  }

  private static int firstWord(String command) {
    return command.startsWith(" ") ? 1 : 0;
  }

  private static boolean isRemark(String command, int at) {
    return command.charAt(at) == '#'
        && Character.isLetterOrDigit(command.charAt(at - 1))
        && command.charAt(at + 1) == ' '
        && Character.isUpperCase(command.charAt(at + 2));
  }

  /** Where a name is said again without a blank: what was looked for heads the line found. */
  private static int secondSaying(String command) {
    int start = 0;
    while (start < command.length()) {
      int blank = command.indexOf(' ', start);
      int end = blank < 0 ? command.length() : blank;
      int half = (end - start) / 2;
      boolean twice = half >= HALF_MIN && (end - start) % 2 == 0;
      if (twice && command.regionMatches(start, command, start + half, half)) {
        return start + half;
      }
      start = end + 1;
    }
    return command.length();
  }
}
