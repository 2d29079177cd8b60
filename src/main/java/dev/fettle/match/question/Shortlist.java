package dev.fettle.match.question;

import dev.fettle.index.ProcedureIndex.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps one guide from filling a shortlist. */
public final class Shortlist {

  /** How many times its length is to be looked through. */
  public static final int DEPTH = 3;

  private static final int OF_ONE_GUIDE = 2;

  private Shortlist() {}

  /**
   * The first {@code limit} of {@code hits}, of each guide two at the most; others of a guide come
   * in only where there is nothing else.
   */
  public static List<Hit> of(List<Hit> hits, int limit) {
    Map<String, Integer> taken = new HashMap<>();
    List<Hit> first = new ArrayList<>();
    List<Hit> more = new ArrayList<>();
    for (Hit hit : hits) {
      boolean few = taken.merge(hit.path(), 1, Integer::sum) <= OF_ONE_GUIDE;
      (few ? first : more).add(hit);
    }
    first.addAll(more);
    return first.subList(0, Math.min(limit, first.size()));
  }
}
