package dev.fettle.parse;

/** Tells lines of a console by the prompt they begin with. */
final class PromptLine {

  private PromptLine() {}

  /** Whether {@code line} begins with a prompt that a command follows, or with nothing after it. */
  static boolean is(String line) {
    String text = line.strip();
    return text.startsWith("$ ") || text.startsWith("# ") || isUserAtHost(text) || isRouter(text);
  }

  /** {@code user@host:~/dir$ }, {@code [root@host ~]# }, {@code user@host:~>}. */
  private static boolean isUserAtHost(String text) {
    int at = text.indexOf('@');
    int end = promptEnd(text);
    return at > 0 && end > at && text.substring(0, end).chars().filter(c -> c == ' ').count() <= 1;
  }

  private static int promptEnd(String text) {
    int limit = Math.min(text.length(), 120);
    for (int i = 0; i < limit; i++) {
      boolean sign = "$#>%".indexOf(text.charAt(i)) >= 0;
      if (sign && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
        return i;
      }
    }
    return -1;
  }

  /** {@code SWITCH-1A# show …}: capitals and digits without a blank before the sign. */
  private static boolean isRouter(String text) {
    int end = promptEnd(text);
    return end > 2
        && (text.charAt(end) == '#' || text.charAt(end) == '>')
        && text.chars().limit(end).allMatch(PromptLine::isHostCharacter)
        && text.chars().limit(end).anyMatch(Character::isUpperCase);
  }

  private static boolean isHostCharacter(int c) {
    return c == '-' || c == '_' || c == '.' || c < 128 && Character.isLetterOrDigit(c);
  }
}
