package dev.fettle.parse;

import java.util.List;

/** Tells commands by their form alone where no prompt stands before them. */
final class TypedLine {

  private static final List<String> PROGRAMS = List.of("kubectl ", "docker ", "sudo ", "helm ");

  /** How far behind a here-document the command that uses it may begin. */
  private static final int REACH = 80;

  private TypedLine() {}

  /** Whether {@code text} is a whole loop, or writes a file out of the here-document behind it. */
  static boolean is(String text) {
    boolean loop = text.startsWith("for ") && text.contains("; do ");
    boolean closed = text.endsWith("; done") || text.endsWith(";done");
    return loop && closed || text.startsWith("cat >") && end(text, 0) == text.length();
  }

  /** Whether {@code text} runs a program with an option. */
  static boolean runsProgram(String text) {
    return text.contains(" -") && PROGRAMS.stream().anyMatch(text::startsWith);
  }

  /** The index after the here-document whose command begins at {@code from}, or -1. */
  static int end(String line, int from) {
    int mark = line.indexOf("<<", from);
    if (mark < 0) {
      return -1;
    }
    int start = mark + 2;
    while (start < line.length() && " -'\"".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < line.length() && Character.isUpperCase(line.charAt(end))) {
      end++;
    }
    int close = end > start + 1 ? line.indexOf(line.substring(start, end), end) : -1;
    return close < 0 ? -1 : close + end - start;
  }

  /** Where a program's name is glued to the words behind {@code from}, or -1. */
  static int gluedProgram(String line, int from) {
    String near = line.substring(from, Math.min(line.length(), from + REACH));
    return PROGRAMS.stream()
        .mapToInt(near::indexOf)
        .filter(at -> at > 0 && near.charAt(at - 1) != ' ')
        .map(at -> from + at)
        .findFirst()
        .orElse(-1);
  }
}
