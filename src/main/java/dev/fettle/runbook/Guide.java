package dev.fettle.runbook;

import dev.fettle.source.Problem;
import java.util.List;

/**
 * A runbook with what there was to say of its file.
 *
 * @param anchors the places in the file that links can name, without {@code #}
 */
public record Guide(Runbook runbook, List<Problem> problems, List<String> anchors) {

  public Guide {
    problems = List.copyOf(problems);
    anchors = List.copyOf(anchors);
  }

  /** A guide that no link goes into. */
  public Guide(Runbook runbook, List<Problem> problems) {
    this(runbook, problems, List.of());
  }
}
