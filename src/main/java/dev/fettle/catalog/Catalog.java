package dev.fettle.catalog;

import dev.fettle.runbook.Guide;
import dev.fettle.source.Problem;
import java.util.List;

/**
 * All guides in order of runbook id.
 *
 * @param problems of files that gave no guide, and between guides, in order of path and line
 */
public record Catalog(List<Guide> guides, List<Problem> problems) {

  public Catalog {
    guides = List.copyOf(guides);
    problems = List.copyOf(problems);
  }
}
