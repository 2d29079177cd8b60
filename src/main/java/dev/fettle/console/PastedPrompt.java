package dev.fettle.console;

/** Tells what was typed after a shell's prompt. */
final class PastedPrompt {

  private PastedPrompt() {}

  /** Where the command begins in a line that begins with a prompt, or 0 when it has none. */
  static int end(String text) {
    int sign = signAt(text);
    if (sign < 0 || sign + 1 >= text.length() || text.charAt(sign + 1) != ' ') {
      return 0;
    }
    String before = text.substring(0, sign).strip();
    boolean bare = before.isEmpty() && text.charAt(sign) != '#';
    boolean host = before.indexOf('@') > 0 && before.indexOf(' ') < 0;
    boolean bracket = before.startsWith("[") && before.endsWith("]") && before.indexOf('@') > 0;
    boolean powershell = before.startsWith("PS ");
    return bare || host || bracket || powershell ? sign + 2 : 0;
  }

  /** Whether the line is a prompt after which nothing was typed. */
  static boolean isEmpty(String text) {
    return text.length() < 120
        && !text.isBlank()
        && end(text.strip() + " ") >= text.strip().length();
  }

  private static int signAt(String text) {
    int limit = Math.min(text.length(), 100);
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '$' || c == '#' || (c == '>' && text.startsWith("PS "))) {
        return i;
      }
    }
    return -1;
  }
}
