package dev.fettle.parse.rst;

import dev.fettle.source.Inclusion;
import dev.fettle.source.Problem;
import java.util.List;

/**
 * A guide written in another markup.
 *
 * @param text its AsciiDoc
 * @param problems what the author of the reStructuredText should know, in order of line
 * @param inclusions the files that were brought in, in order of path
 */
public record Transcript(String text, List<Problem> problems, List<Inclusion> inclusions) {

  public Transcript {
    problems = List.copyOf(problems);
    inclusions = List.copyOf(inclusions);
  }
}
