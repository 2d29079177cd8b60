package dev.fettle.parse.rst;

import dev.fettle.source.Problem;
import java.util.List;

/**
 * A guide written in another markup.
 *
 * @param text its AsciiDoc
 * @param problems what the author of the reStructuredText should know, in order of line
 */
public record Transcript(String text, List<Problem> problems) {

  public Transcript {
    problems = List.copyOf(problems);
  }
}
