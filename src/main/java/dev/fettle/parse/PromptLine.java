package dev.fettle.parse;

/** Tells lines of a console by the prompt they begin with. */
final class PromptLine {

  private static final int PROMPT_MAX = 100;

  private PromptLine() {}

  /** Whether {@code line} begins with a prompt that a command follows, or is a prompt alone. */
  static boolean is(String line) {
    return end(line.strip()) > 0;
  }

  /** Whether {@code line} is a prompt with nothing behind it. */
  static boolean isBare(String line) {
    String text = line.strip();
    return !text.isEmpty() && end(text) == text.length();
  }

  /** The index after the prompt that {@code text} begins with, or 0. */
  static int end(String text) {
    if (text.startsWith("$ ") || text.startsWith("# ")) {
      return 1;
    }
    int limit = Math.min(text.length(), PROMPT_MAX);
    for (int i = 1; i < limit; i++) {
      boolean sign = "$#>%".indexOf(text.charAt(i)) >= 0;
      boolean ends = i + 1 == text.length() || text.charAt(i + 1) == ' ';
      if (sign && ends) {
        return isPrompt(text.substring(0, i), text.charAt(i)) ? i + 1 : 0;
      }
    }
    return 0;
  }

  /** {@code user@host:~/dir}, {@code [root@host ~]}, {@code host:/dir }, {@code SWITCH-1A}. */
  private static boolean isPrompt(String text, char sign) {
    long blanks = text.strip().chars().filter(c -> c == ' ').count();
    boolean place = (text.indexOf(":/") > 0 || text.indexOf(":~") > 0) && !text.contains("://");
    boolean user = text.indexOf('@') > 0;
    if ((user || place) && blanks <= 1) {
      return isName(text.charAt(0)) || text.charAt(0) == '[' || text.charAt(0) == '(';
    }
    boolean shell = text.startsWith("bash-") || text.startsWith("sh-");
    return shell ? blanks == 0 : isRouter(text) && (sign == '#' || sign == '>');
  }

  private static boolean isRouter(String text) {
    return text.length() > 2
        && text.chars().allMatch(c -> isName((char) c))
        && text.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isName(char c) {
    return c == '-' || c == '_' || c == '.' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
