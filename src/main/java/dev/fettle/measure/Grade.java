package dev.fettle.measure;

import dev.fettle.measure.Run.Outcome;
import dev.fettle.measure.Run.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one query went.
 *
 * @param found whether there was any result
 * @param rank of the first right section, from 1; 0 when none is among the first ten
 * @param guideRank the same of the guides
 * @param answered whether Fettle itself answered
 * @param confidence of the first result; 0 when there is none
 */
public record Grade(
    LabelledQuery query,
    boolean found,
    int rank,
    int guideRank,
    boolean answered,
    double confidence) {

  /** Results beyond this many are not looked at. */
  static final int DEPTH = 10;

  /** The grades of {@code run}; a query that it does not hold was not answered. */
  public static List<Grade> of(List<LabelledQuery> queries, Labels labels, Run run) {
    Map<String, Outcome> outcomes = new HashMap<>();
    run.outcomes().forEach(outcome -> outcomes.put(outcome.id(), outcome));
    return queries.stream().map(query -> of(query, labels, outcomes.get(query.id()))).toList();
  }

  private static Grade of(LabelledQuery query, Labels labels, @Nullable Outcome outcome) {
    if (outcome == null || outcome.results().isEmpty()) {
      return new Grade(query, false, 0, 0, false, 0);
    }
    List<Result> sections = distinct(outcome.results());
    int rank = 0;
    for (int i = 0; i < Math.min(DEPTH, sections.size()) && rank == 0; i++) {
      rank = labels.isRight(query.id(), sections.get(i)) ? i + 1 : 0;
    }
    double confidence = outcome.results().getFirst().score();
    int guideRank = guideRank(query, labels, sections);
    return new Grade(query, true, rank, guideRank, outcome.confident(), confidence);
  }

  private static int guideRank(LabelledQuery query, Labels labels, List<Result> sections) {
    Set<String> guides = new HashSet<>();
    for (Result section : sections) {
      if (guides.add(section.path()) && labels.isRightGuide(query.id(), section)) {
        return guides.size() <= DEPTH ? guides.size() : 0;
      }
    }
    return 0;
  }

  /** A section that is named twice counts once. */
  private static List<Result> distinct(List<Result> results) {
    Set<List<String>> seen = new HashSet<>();
    List<Result> kept = new ArrayList<>();
    for (Result result : results) {
      String line = result.heading().isEmpty() ? String.valueOf(result.line()) : "";
      String heading = Headings.normal(result.heading());
      String headings = String.join("\n", result.headingPath());
      if (seen.add(List.of(result.path(), heading, headings, line))) {
        kept.add(result);
      }
    }
    return kept;
  }

  boolean rightWithin(int ranks) {
    return rank > 0 && rank <= ranks;
  }

  boolean guideWithin(int ranks) {
    return guideRank > 0 && guideRank <= ranks;
  }

  /** One over the rank; 0 when nothing right was found. */
  double reciprocal() {
    return rank == 0 ? 0 : 1.0 / rank;
  }
}
