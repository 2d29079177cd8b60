package dev.fettle.match;

import dev.fettle.index.ProcedureIndex.Candidate;
import dev.fettle.index.UnitSheet;
import java.util.Arrays;
import java.util.List;

/**
 * A candidate with what matched in it.
 *
 * @param units best first, each with a line of its own; never empty
 */
record SectionMatch(Candidate candidate, UnitSheet sheet, List<UnitMatch> units, double score) {

  private static final double NEXT_SHARE = 0.3;

  /** A match by {@code units}, best first; each further one adds less. */
  static SectionMatch of(Candidate candidate, UnitSheet sheet, List<UnitMatch> units) {
    double score = 0;
    double share = 1;
    for (UnitMatch unit : units) {
      score += share * unit.score();
      share *= NEXT_SHARE;
    }
    return new SectionMatch(candidate, sheet, units, score);
  }

  /** The words of one of its units, as they are compared. */
  List<String> words(UnitMatch unit) {
    return Arrays.stream(sheet.units()[unit.unit()]).mapToObj(term -> sheet.terms()[term]).toList();
  }

  UnitMatch best() {
    return units.getFirst();
  }
}
