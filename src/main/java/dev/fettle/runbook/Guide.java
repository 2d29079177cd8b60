package dev.fettle.runbook;

import dev.fettle.source.Problem;
import java.util.List;

/** A runbook with what there was to say of its file. */
public record Guide(Runbook runbook, List<Problem> problems) {

  public Guide {
    problems = List.copyOf(problems);
  }
}
