package dev.fettle.match;

import dev.fettle.console.PasteLine;
import dev.fettle.index.ProcedureIndex.Candidate;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitSheet;
import dev.fettle.match.paste.PasteProfile;
import dev.fettle.match.paste.ProfiledLine;
import dev.fettle.match.paste.Rarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verifies candidates: aligns their units with the paste's lines. One a paste. */
final class SectionScorer {

  private static final int UNITS_KEPT = 6;

  /** A line is not aligned when it could not reach the best one by this much. */
  private static final double HOPE = 1.1;

  private final PasteProfile profile;
  private final Aligner aligner = new Aligner();
  private final SheetView view;
  private final LineOverlaps overlaps;

  SectionScorer(PasteProfile profile, Rarity rarity) {
    this.profile = profile;
    this.view = new SheetView(profile, rarity);
    this.overlaps = new LineOverlaps(profile.lines());
  }

  Optional<SectionMatch> score(Candidate candidate, UnitSheet sheet) {
    view.lay(sheet.terms());
    List<UnitMatch> matches = new ArrayList<>();
    for (int unit = 0; unit < sheet.units().length; unit++) {
      UnitMatch match = match(sheet, unit);
      if (match != null) {
        matches.add(match);
      }
    }
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    matches.sort(Comparator.comparingDouble(UnitMatch::score).reversed());
    return Optional.of(SectionMatch.of(candidate, sheet, distinctLines(matches)));
  }

  private static List<UnitMatch> distinctLines(List<UnitMatch> sorted) {
    List<UnitMatch> kept = new ArrayList<>();
    for (UnitMatch match : sorted) {
      boolean apart =
          kept.stream().noneMatch(other -> overlap(other.line().line(), match.line().line()));
      if (apart && kept.size() < UNITS_KEPT) {
        kept.add(match);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean overlap(PasteLine one, PasteLine other) {
    int oneEnd = one.content().offset(one.content().text().length() - 1);
    int otherEnd = other.content().offset(other.content().text().length() - 1);
    return one.content().offset(0) <= otherEnd && other.content().offset(0) <= oneEnd;
  }

  /** The best line for a unit; null when too little of it can match anywhere. */
  private @Nullable UnitMatch match(UnitSheet sheet, int unit) {
    overlaps.count(view, sheet.units()[unit]);
    UnitMatch best = null;
    for (int i = 0; i < overlaps.promising(); i++) {
      ProfiledLine line = profile.lines().get(overlaps.line(i));
      boolean hopeless = best != null && HOPE * bound(sheet, unit, i) < best.score();
      if (!hopeless) {
        UnitMatch match = align(sheet, unit, line);
        best = best == null || match.score() > best.score() ? match : best;
      }
    }
    return best == null || best.alignment().words() == 0 ? null : best;
  }

  /** What the promising line {@code i} could give if all that it shares with the unit aligned. */
  private double bound(UnitSheet sheet, int unit, int i) {
    ProfiledLine line = profile.lines().get(overlaps.line(i));
    double shared = overlaps.shared(i);
    double ofUnit = Math.min(1, shared / Math.max(0.01, overlaps.total()));
    double ofLine = Math.min(1, shared / Math.max(0.01, line.total()));
    return value(shared, ofUnit, 0.4 * ofLine + 0.35) * line.weight() * trust(sheet.kinds()[unit]);
  }

  private UnitMatch align(UnitSheet sheet, int unit, ProfiledLine line) {
    Alignment alignment = aligner.align(view, sheet.units()[unit], line);
    double ofUnit = Math.min(1, alignment.matched() / Math.max(0.01, overlaps.total()));
    double ofLine = Math.min(1, alignment.matched() / Math.max(0.01, line.total()));
    double ofPaste = 0.4 * ofLine + 0.35 * alignment.ofClause(line);
    Unit.Kind kind = sheet.kinds()[unit];
    double score = value(alignment.score(), ofUnit, ofPaste) * line.weight() * trust(kind);
    return new UnitMatch(unit, kind, line, alignment, ofUnit, ofLine, score);
  }

  private static double value(double matched, double ofUnit, double ofPaste) {
    return matched * (0.25 + 0.75 * ofUnit) * (0.25 + ofPaste);
  }

  private static double trust(Unit.Kind kind) {
    return switch (kind) {
      case SYMPTOM -> 1.2;
      case OUTPUT, QUOTED -> 1.0;
      case TITLE -> 0.9;
      case PROSE -> 0.85;
      case COMMAND -> 0.5;
    };
  }
}
