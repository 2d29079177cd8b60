package dev.fettle.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts a line into which a whole page was run together, as copying out of a wiki does it: before
 * prompts, before steps that count up, and where a command's output is glued to the command.
 */
final class FlattenedLine {

  /** Lines up to this length are taken as their author wrote them. */
  private static final int LENGTH_MAX = 600;

  private static final int PROMPT_MAX = 80;

  private final String line;
  private final KnownPrompts known;
  private final Set<Integer> cuts = new TreeSet<>();

  private FlattenedLine(String line, KnownPrompts known) {
    this.line = line;
    this.known = known;
  }

  /** The pieces of {@code line} in order; together they are the line but for blanks at cuts. */
  static List<String> cut(String line, KnownPrompts known) {
    if (line.length() <= LENGTH_MAX) {
      return List.of(line);
    }
    FlattenedLine flattened = new FlattenedLine(line, known);
    flattened.prompts();
    flattened.steps(". ");
    flattened.steps(") ");
    flattened.hereDocuments();
    return flattened.pieces();
  }

  private void prompts() {
    int at = 0;
    while (at < line.length()) {
      int end = known.endOfPromptAt(line, at, PROMPT_MAX);
      if (end < 0) {
        at++;
        continue;
      }
      cuts.add(at);
      boolean command = end + 1 < line.length() && line.charAt(end) == ' ';
      cuts.add(command ? output(end) : end);
      at = end;
    }
  }

  /** Where the output of the command at {@code start} begins, else the command's start itself. */
  private int output(int start) {
    int next = line.length();
    for (int i = start + 1; i < line.length() && i < start + 2_000; i++) {
      if (known.endOfPromptAt(line, i, PROMPT_MAX) > 0) {
        next = i;
        break;
      }
    }
    return start + GluedOutput.start(line.substring(start, next));
  }

  /** Steps are numbers that count up from 1, at least to 2, with a capital letter behind them. */
  private void steps(String sign) {
    List<Integer> found = new ArrayList<>();
    int at = step(1, sign, 0);
    while (at >= 0) {
      found.add(at);
      at = step(found.size() + 1, sign, at + 1);
    }
    if (found.size() > 1) {
      cuts.addAll(found);
    }
  }

  /**
   * A here-document that follows a colon at once, up to its closing word, and the words and the
   * command with which the sentence goes on.
   */
  private void hereDocuments() {
    int at = line.indexOf(":cat >");
    while (at >= 0) {
      int end = TypedLine.end(line, at + 1);
      if (end > 0) {
        cuts.add(at + 1);
        cuts.add(end);
        int program = TypedLine.gluedProgram(line, end);
        cuts.add(program < 0 ? end : program);
      }
      at = line.indexOf(":cat >", Math.max(at + 1, end));
    }
  }

  private int step(int number, String sign, int from) {
    String mark = number + sign;
    int at = line.indexOf(mark, from);
    while (at >= 0) {
      int word = at + mark.length();
      boolean letter = word < line.length() && Character.isLetter(line.charAt(word));
      if (letter && (sign.equals(") ") || Character.isUpperCase(line.charAt(word)))) {
        return at;
      }
      at = line.indexOf(mark, at + 1);
    }
    return -1;
  }

  private List<String> pieces() {
    int[] bounds =
        java.util.stream.IntStream.concat(
                cuts.stream().mapToInt(Integer::intValue),
                java.util.stream.IntStream.of(line.length()))
            .toArray();
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int bound : Arrays.stream(bounds).filter(b -> b > 0).toArray()) {
      String piece = line.substring(start, bound).strip();
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
      start = bound;
    }
    return pieces;
  }
}
