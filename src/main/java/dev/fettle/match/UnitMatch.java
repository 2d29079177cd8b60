package dev.fettle.match;

import dev.fettle.index.Unit;
import dev.fettle.match.paste.ProfiledLine;

/**
 * A unit of a candidate aligned with a line of the paste.
 *
 * @param unit its number in the sheet
 * @param ofUnit the share of the unit's weight that matched, 0 to 1
 * @param ofLine the share of the line's
 */
record UnitMatch(
    int unit,
    Unit.Kind kind,
    ProfiledLine line,
    Alignment alignment,
    double ofUnit,
    double ofLine,
    double score) {

  UnitMatch times(double factor) {
    return new UnitMatch(unit, kind, line, alignment, ofUnit, ofLine, factor * score);
  }
}
