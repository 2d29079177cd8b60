package dev.fettle.runbook;

import dev.fettle.source.Inclusion;
import dev.fettle.source.Problem;
import java.util.List;

/**
 * A runbook with what there was to say of its file.
 *
 * @param anchors the places in the file that links can name, without {@code #}
 * @param inclusions the files that it brings in, in order of path
 */
public record Guide(
    Runbook runbook, List<Problem> problems, List<String> anchors, List<Inclusion> inclusions) {

  public Guide {
    problems = List.copyOf(problems);
    anchors = List.copyOf(anchors);
    inclusions = List.copyOf(inclusions);
  }

  /** A guide that no link goes into and that brings in nothing. */
  public Guide(Runbook runbook, List<Problem> problems) {
    this(runbook, problems, List.of(), List.of());
  }
}
