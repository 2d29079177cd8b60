package dev.fettle.console;

import dev.fettle.console.shell.ShellText;
import dev.fettle.console.shell.ShellText.Open;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the further lines of a command. A command that is never closed is its first line only, but
 * for here-documents, which then go to the end.
 *
 * @param text the command, continuation prompts left out
 * @param lastLine inclusive
 */
record Continuation(String text, int lastLine) {

  /** Longer commands are files; the bound keeps reading linear. */
  private static final int LINES_MAX = 400;

  private static final Pattern SHELL_PROMPT = Pattern.compile(">(?:\\s|$)");
  private static final Pattern SQL_PROMPT = Pattern.compile("\\s*+[\\w]*+['\"(-]>(?:\\s|$)");
  private static final Pattern POWERSHELL_PROMPT = Pattern.compile("\\s*+>>(?:\\s|$)");
  private static final Pattern PYTHON_PROMPT = Pattern.compile("\\s*+\\.\\.\\.(?:\\s|$)");

  /** Reads on from a command that stands without a prompt, so its lines do too. */
  static Continuation withoutPrompts(
      String command, String interpreter, List<String> lines, int line) {
    return interpreter.equals("sh")
        ? ofShell(command, lines, line, next -> false, false)
        : ofPowershell(command, lines, line, next -> false);
  }

  /**
   * Reads on from a command behind a prompt.
   *
   * @param stops whether a line begins something else
   */
  static Continuation of(
      String command, String interpreter, List<String> lines, int line, IntPredicate stops) {
    return switch (interpreter) {
      case "sh" -> {
        boolean prompts =
            line + 1 < lines.size() && SHELL_PROMPT.matcher(lines.get(line + 1)).lookingAt();
        yield ofShell(command, lines, line, stops, prompts);
      }
      case "powershell" -> ofPowershell(command, lines, line, stops);
      case "sql" -> ofSql(command, lines, line, stops);
      case "python" -> ofPrompts(command, lines, line, PYTHON_PROMPT);
      default -> new Continuation(command, line);
    };
  }

  private static Continuation ofShell(
      String command, List<String> lines, int line, IntPredicate stops, boolean prompts) {
    StringBuilder text = new StringBuilder(mended(command));
    Open open = ShellText.read(text.toString()).open();
    Continuation best = new Continuation(command, line);
    int end = Math.min(lines.size(), line + LINES_MAX);
    for (int i = line + 1; i < end && open != Open.NOTHING && !stops.test(i); i++) {
      boolean continued = text.charAt(text.length() - 1) == '\\';
      String next = mended(withoutPrompt(lines.get(i), prompts ? SHELL_PROMPT : null));
      text.append('\n').append(next);
      if (mayClose(open, next)) {
        open = ShellText.read(text.toString()).open();
      }
      if (open == Open.NOTHING
          || open == Open.LINE
          || continued && best.lastLine() == i - 1
          || open == Open.HERE_DOCUMENT && isLast(i, end)) {
        best = new Continuation(text.toString(), i);
      }
    }
    return best;
  }

  /** A backslash with blanks behind it is meant to continue the line, though no shell does so. */
  private static String mended(String line) {
    String text = line.stripTrailing();
    return text.endsWith("\\") ? text : line;
  }

  private static boolean isLast(int line, int end) {
    return line == end - 1;
  }

  /** Spares reading the whole text again for lines that cannot close what is open. */
  private static boolean mayClose(Open open, String line) {
    return switch (open) {
      case HERE_DOCUMENT -> !line.isBlank() && line.strip().indexOf(' ') < 0;
      case QUOTE -> line.chars().anyMatch(c -> "'\"`)}".indexOf(c) >= 0);
      default -> true;
    };
  }

  private static Continuation ofPowershell(
      String command, List<String> lines, int line, IntPredicate stops) {
    StringBuilder text = new StringBuilder(command);
    int last = line;
    int end = Math.min(lines.size(), line + LINES_MAX);
    int braces = braces(command);
    while (last + 1 < end && !stops.test(last + 1) && (braces > 0 || goesOn(text))) {
      String next = withoutPrompt(lines.get(++last), POWERSHELL_PROMPT);
      text.append('\n').append(next);
      braces += braces(next);
    }
    return braces > 0 ? new Continuation(command, line) : new Continuation(text.toString(), last);
  }

  private static boolean goesOn(StringBuilder text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end > 0 && "`|,".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static int braces(String line) {
    return line.chars().map(c -> c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0).sum();
  }

  /** A statement goes on behind its own prompts, or on indented lines up to its semicolon. */
  private static Continuation ofSql(
      String command, List<String> lines, int line, IntPredicate stops) {
    Continuation prompted = ofPrompts(command, lines, line, SQL_PROMPT);
    if (prompted.lastLine() > line || command.stripTrailing().endsWith(";")) {
      return prompted;
    }
    StringBuilder text = new StringBuilder(command);
    int end = Math.min(lines.size(), line + LINES_MAX);
    for (int i = line + 1; i < end && !stops.test(i) && isIndented(lines.get(i)); i++) {
      text.append('\n').append(lines.get(i));
      if (lines.get(i).stripTrailing().endsWith(";")) {
        return new Continuation(text.toString(), i);
      }
    }
    return prompted;
  }

  private static boolean isIndented(String line) {
    return !line.isBlank() && Character.isWhitespace(line.charAt(0));
  }

  private static Continuation ofPrompts(
      String command, List<String> lines, int line, Pattern prompt) {
    StringBuilder text = new StringBuilder(command);
    int last = line;
    while (last + 1 < lines.size() && prompt.matcher(lines.get(last + 1)).lookingAt()) {
      text.append('\n').append(withoutPrompt(lines.get(++last), prompt));
    }
    return new Continuation(text.toString(), last);
  }

  private static String withoutPrompt(
      String line, @org.jspecify.annotations.Nullable Pattern prompt) {
    if (prompt == null) {
      return line;
    }
    Matcher matcher = prompt.matcher(line);
    return matcher.lookingAt() ? line.substring(matcher.end()) : line;
  }
}
