package dev.fettle.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of plain text and what it is.
 *
 * @param index the line of the text it stands on, from 0; pieces of a long line share it
 */
record PlainLine(String text, int index, Kind kind) {

  private static final int TITLE_MAX = 80;

  enum Kind {
    BLANK,
    RULE,
    TITLE,
    STEP,
    PROMPT,
    /** A command without a prompt. */
    TYPED,
    /** Output that was cut off the words before it. */
    OUTPUT,
    TEXT
  }

  PlainLine(String text, int index) {
    this(text, index, Kind.TEXT);
  }

  /** {@code lines} with their kinds. */
  static List<PlainLine> kinds(List<PlainLine> lines) {
    List<PlainLine> told = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PlainLine line = lines.get(i);
      told.add(new PlainLine(line.text, line.index, kind(lines, i)));
    }
    return told;
  }

  private static Kind kind(List<PlainLine> lines, int i) {
    String text = lines.get(i).text.strip();
    if (text.isEmpty()) {
      return Kind.BLANK;
    }
    if (isRule(text)) {
      return Kind.RULE;
    }
    if (PromptLine.is(text)) {
      return Kind.PROMPT;
    }
    if (!StepNumber.readings(text).isEmpty()) {
      return Kind.STEP;
    }
    if (isCut(lines, i) && GluedOutput.begins(text)) {
      return Kind.OUTPUT;
    }
    if (TypedLine.is(text) || isCut(lines, i) && TypedLine.runsProgram(text)) {
      return Kind.TYPED;
    }
    return isTitle(lines, i) ? Kind.TITLE : Kind.TEXT;
  }

  /** Whether the line was cut off the one before. */
  private static boolean isCut(List<PlainLine> lines, int i) {
    return i > 0 && lines.get(i - 1).index == lines.get(i).index;
  }

  /** The first line, and one next to a rule, is a title when it is short and no sentence. */
  private static boolean isTitle(List<PlainLine> lines, int i) {
    boolean underlined = i + 1 < lines.size() && isRule(lines.get(i + 1).text.strip());
    boolean overlined = i > 0 && isRule(lines.get(i - 1).text.strip());
    boolean first = i < 5 && lines.subList(0, i).stream().allMatch(line -> line.text.isBlank());
    String text = lines.get(i).text.strip();
    return (underlined || overlined || first)
        && text.length() <= TITLE_MAX
        && ".:;,".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static boolean isRule(String text) {
    return text.length() > 3 && text.chars().allMatch(c -> c == '=');
  }

  /** Whether the line reads as a sentence rather than as output of a command. */
  boolean isSentence() {
    String words = text.strip();
    boolean ends = words.endsWith(".") || words.endsWith(":");
    boolean plain = words.chars().noneMatch(c -> "{}\"|\t<>".indexOf(c) >= 0);
    boolean capitals =
        words.length() > 3 && words.chars().limit(4).allMatch(Character::isUpperCase);
    return ends
        && plain
        && !capitals
        && !words.contains("  ")
        && Character.isLetter(words.charAt(0))
        && words.split(" ", 6).length >= 5;
  }
}
