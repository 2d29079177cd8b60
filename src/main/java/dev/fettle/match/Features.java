package dev.fettle.match;

import dev.fettle.console.PasteLine;
import dev.fettle.index.Unit;
import dev.fettle.match.paste.PasteProfile;
import dev.fettle.match.paste.ProfiledLine;
import java.util.List;

/** What a first match looks like in numbers that mean the same in every corpus. */
final class Features {

  /** The names, in the order of {@link #of}. */
  static final List<String> NAMES =
      List.of(
          "ofUnit",
          "ofLine",
          "ofClause",
          "matched",
          "words",
          "run",
          "errorMatched",
          "errorLine",
          "errorLevel",
          "quiet",
          "shown",
          "score",
          "rival",
          "rivalSameLine",
          "sibling",
          "near",
          "support",
          "bothCovered",
          "unitError",
          "tells",
          "pasteQuiet");

  private static final double NEAR = 0.75;

  private Features() {}

  /** The features of the first of {@code groups}, which is not empty. */
  static double[] of(PasteProfile profile, List<Copies.Group> groups) {
    SectionMatch first = groups.getFirst().first();
    UnitMatch best = first.best();
    Alignment alignment = best.alignment();
    double clause = alignment.ofClause(best.line());
    PasteLine.Level level = best.line().line().level();
    Rivals rivals = Rivals.of(groups);
    return new double[] {
      best.ofUnit(),
      best.ofLine(),
      clause,
      Math.min(4, alignment.matched()) / 4,
      Math.log1p(Math.min(20, alignment.words())) / Math.log(21),
      Math.log1p(Math.min(20, alignment.run())) / Math.log(21),
      alignment.error() ? 1 : 0,
      best.line().error() ? 1 : 0,
      level == PasteLine.Level.ERROR ? 1 : 0,
      level == PasteLine.Level.INFO || level == PasteLine.Level.WARN ? 1 : 0,
      best.kind() == Unit.Kind.PROSE || best.kind() == Unit.Kind.COMMAND ? 0 : 1,
      Math.min(4, first.score()) / 4,
      rivals.any(),
      rivals.sameLine(),
      rivals.sibling(),
      Math.log1p(rivals.near()) / Math.log(10),
      Math.min(1, (first.score() - best.score()) / best.score()),
      Math.sqrt(best.ofUnit() * Math.max(best.ofLine(), clause)),
      first.isErrorUnit(best) ? 1 : 0,
      Confidence.tells(best) ? 1 : 0,
      profile.lines().stream().noneMatch(ProfiledLine::error) ? 1 : 0
    };
  }

  /**
   * The next best of others, as shares of the first's score.
   *
   * @param any of another guide
   * @param sameLine of another guide, by the same line of the paste
   * @param sibling of the same guide, by the same line
   * @param near how many of other guides come near by the same line
   */
  private record Rivals(double any, double sameLine, double sibling, int near) {

    static Rivals of(List<Copies.Group> groups) {
      SectionMatch first = groups.getFirst().first();
      double any = 0;
      double sameLine = 0;
      double sibling = 0;
      int near = 0;
      for (Copies.Group group : groups.subList(1, groups.size())) {
        double share = group.first().score() / first.score();
        boolean same = sameLine(first, group.first());
        if (group.first().sheet().path().equals(first.sheet().path())) {
          sibling = Math.max(sibling, same ? share : 0);
          continue;
        }
        any = Math.max(any, share);
        sameLine = Math.max(sameLine, same ? share : 0);
        near += same && share >= NEAR ? 1 : 0;
      }
      return new Rivals(any, sameLine, sibling, near);
    }

    private static boolean sameLine(SectionMatch one, SectionMatch other) {
      PasteLine left = one.best().line().line();
      PasteLine right = other.best().line().line();
      return left.line() < right.line() + right.lines()
          && right.line() < left.line() + left.lines();
    }
  }
}
