package dev.fettle.parse;

import dev.fettle.parse.StepNumber.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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

  /** More lists of one kind than a page has; the bound keeps looking for them linear. */
  private static final int LISTS_MAX = 40;

  private final String line;
  private final KnownPrompts known;
  private final TreeSet<Integer> cuts = new TreeSet<>();

  /** The cuts at which output begins, and those at which a step does. */
  private final Set<Integer> outputs = new HashSet<>();

  private final Set<Integer> steps = new HashSet<>();

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
    for (Style style : Style.values()) {
      flattened.steps(style, ". ");
      flattened.steps(style, ") ");
    }
    flattened.hereDocuments();
    flattened.wordsBehindOutput();
    flattened.outputBehindSteps();
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
      int output = command ? output(end) : end;
      cuts.add(output);
      outputs.add(output);
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

  /** Steps are numbers that count up from 1, at least to 2; a line may hold several such lists. */
  private void steps(Style style, String sign) {
    int from = 0;
    for (int lists = 0; lists < LISTS_MAX && from >= 0; lists++) {
      List<Integer> found = new ArrayList<>();
      int at = step(0, style, sign, from);
      while (at >= 0) {
        found.add(at);
        at = step(found.size(), style, sign, at + 1);
      }
      if (found.size() > 1) {
        cuts.addAll(found);
        steps.addAll(found);
      }
      from = found.isEmpty() ? -1 : found.getLast() + 1;
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

  /** Where the step after {@code count} others begins, from {@code from} on, or -1. */
  private int step(int count, Style style, String sign, int from) {
    String number = StepNumber.written(count, style);
    String mark = number + sign;
    int at = number.isEmpty() ? -1 : line.indexOf(mark, from);
    while (at >= 0 && !isStep(at, at + mark.length(), style, sign)) {
      at = line.indexOf(mark, at + 1);
    }
    return at;
  }

  /** Words begin behind the number; letters count only where a line break was lost before them. */
  private boolean isStep(int at, int words, Style style, String sign) {
    if (words >= line.length() || !Character.isLetter(line.charAt(words))) {
      return false;
    }
    if (style == Style.DIGITS) {
      return sign.equals(") ") || Character.isUpperCase(line.charAt(words));
    }
    char before = at == 0 ? ':' : line.charAt(at - 1);
    return before != ' ' && before != '(' && !Character.isLetter(before);
  }

  private void wordsBehindOutput() {
    for (int start : outputs) {
      cuts.add(start + GluedProse.start(line.substring(start, next(start))));
    }
  }

  private void outputBehindSteps() {
    for (int start : steps) {
      cuts.add(start + GluedOutput.known(line.substring(start, next(start))));
    }
  }

  /** The cut after {@code start}, else the end of the line. */
  private int next(int start) {
    Integer next = cuts.higher(start);
    return next == null ? line.length() : next;
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
