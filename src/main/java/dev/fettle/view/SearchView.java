package dev.fettle.view;

import dev.fettle.index.ProcedureIndex.Hit;
import java.util.List;

/** Search results as every door shows them. */
public record SearchView(String query, String generation, List<HitView> hits) {

  /** The view of {@code hits}, best first. */
  public static SearchView of(String query, String generation, List<Hit> hits) {
    return new SearchView(query, generation, hits.stream().map(HitView::of).toList());
  }

  /** One result; {@code score} is comparable inside one query only. */
  public record HitView(
      String id,
      String title,
      List<String> breadcrumb,
      String path,
      int line,
      double score,
      String snippet) {

    static HitView of(Hit hit) {
      return new HitView(
          hit.id(),
          hit.title(),
          hit.breadcrumb(),
          hit.path(),
          hit.line(),
          Math.round(hit.score() * 10_000) / 10_000.0,
          hit.snippet());
    }
  }
}
