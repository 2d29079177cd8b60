package dev.fettle.match;

import dev.fettle.index.ProcedureIndex.Candidate;
import dev.fettle.index.UnitSheet;
import java.util.List;

/**
 * A candidate with what matched in it.
 *
 * @param units best first, each with a line of its own; never empty
 */
record SectionMatch(Candidate candidate, UnitSheet sheet, List<UnitMatch> units, double score) {

  UnitMatch best() {
    return units.getFirst();
  }
}
