package dev.fettle.catalog;

import dev.fettle.runbook.GuideTies;
import dev.fettle.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The checks that look at all guides together, by what ties them to each other. */
public final class CrossCheck {

  private CrossCheck() {}

  /** Links that lead nowhere, and symptoms that two procedures claim. */
  public static List<Problem> problems(Collection<GuideTies> guides) {
    List<GuideTies> ordered =
        guides.stream()
            .sorted(Comparator.comparing(GuideTies::runbook).thenComparing(GuideTies::path))
            .toList();
    List<Problem> problems = new ArrayList<>(new ReferenceCheck(ordered).problems());
    problems.addAll(ClaimCheck.problems(ordered));
    return problems;
  }
}
