package dev.fettle.catalog;

import dev.fettle.runbook.Runbook;
import dev.fettle.source.Problem;
import java.util.List;

/**
 * All runbooks in order of id, and what there was to say of the content, in order of path and line.
 */
public record Catalog(List<Runbook> runbooks, List<Problem> problems) {

  public Catalog {
    runbooks = List.copyOf(runbooks);
    problems = List.copyOf(problems);
  }
}
