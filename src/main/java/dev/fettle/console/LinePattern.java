package dev.fettle.console;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression for one line of text, matched in linear time. */
public final class LinePattern {

  private final Pattern pattern;

  private LinePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads an expression in RE2's syntax.
   *
   * @throws IllegalArgumentException when it is none; the message says where
   */
  public static LinePattern of(String expression) {
    try {
      return new LinePattern(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "pattern '%s': an RE2 expression is accepted; %s"
              .formatted(expression, e.getDescription()),
          e);
    }
  }

  /** Whether it is found anywhere in {@code line}. */
  public boolean isIn(String line) {
    return pattern.matcher(line).find();
  }
}
