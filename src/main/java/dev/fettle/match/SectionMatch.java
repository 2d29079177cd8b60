package dev.fettle.match;

import dev.fettle.index.ProcedureIndex.Candidate;
import dev.fettle.index.UnitSheet;
import dev.fettle.match.paste.ErrorWords;
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

  /** A number for the words of one of its units, the same for the same words. */
  long words(UnitMatch unit) {
    return sheet.wordsOf(unit.unit());
  }

  /** Whether the guide's side of {@code unit} speaks of a fault. */
  boolean isErrorUnit(UnitMatch unit) {
    return Arrays.stream(sheet.units()[unit.unit()])
        .mapToObj(sheet.terms()::text)
        .anyMatch(ErrorWords::isError);
  }

  UnitMatch best() {
    return units.getFirst();
  }
}
