package dev.fettle.match;

import dev.fettle.console.Token;
import dev.fettle.index.ProcedureIndex.Candidate;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verifies candidates: aligns their units with the paste's lines. One a paste. */
final class SectionScorer {

  private static final double OVERLAP_MIN = 0.35;
  private static final double SHARE_MIN = 0.22;
  private static final int LINES_PER_UNIT = 4;
  private static final int UNITS_KEPT = 6;

  private final PasteProfile profile;
  private final Rarity rarity;
  private final Aligner aligner = new Aligner();
  private final double[] overlaps;
  private final boolean[] seen;

  SectionScorer(PasteProfile profile, Rarity rarity) {
    this.profile = profile;
    this.rarity = rarity;
    this.overlaps = new double[profile.lines().size()];
    this.seen = new boolean[overlaps.length];
  }

  Optional<SectionMatch> score(Candidate candidate, UnitSheet sheet) {
    Sheet read = new Sheet(sheet);
    List<UnitMatch> matches = new ArrayList<>();
    for (int unit = 0; unit < sheet.units().length; unit++) {
      match(read, unit).ifPresent(matches::add);
    }
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    matches.sort(Comparator.comparingDouble(UnitMatch::score).reversed());
    List<UnitMatch> kept = distinctLines(matches);
    return Optional.of(SectionMatch.of(candidate, sheet, kept));
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

  private static boolean overlap(
      dev.fettle.console.PasteLine one, dev.fettle.console.PasteLine other) {
    int oneEnd = one.content().offset(one.content().text().length() - 1);
    int otherEnd = other.content().offset(other.content().text().length() - 1);
    return one.content().offset(0) <= otherEnd && other.content().offset(0) <= oneEnd;
  }

  /** The best line for a unit; none when too little of it can match anywhere. */
  private Optional<UnitMatch> match(Sheet sheet, int unit) {
    int[] terms = sheet.sheet.units()[unit];
    double total = 0;
    List<Integer> touched = new ArrayList<>();
    Set<Integer> counted = new HashSet<>();
    for (int term : terms) {
      total += sheet.expected[term];
      if (!sheet.places.get(term).isEmpty() && counted.add(term)) {
        overlap(sheet, term, touched);
      }
    }
    List<Integer> lines = promising(touched, total);
    UnitMatch best = null;
    for (int number : lines) {
      UnitMatch match = align(sheet, unit, total, profile.lines().get(number));
      best = best == null || match.score() > best.score() ? match : best;
    }
    touched.forEach(number -> {
      overlaps[number] = 0;
      seen[number] = false;
    });
    return Optional.ofNullable(best).filter(match -> match.alignment().words() > 0);
  }

  private void overlap(Sheet sheet, int term, List<Integer> touched) {
    for (int number : sheet.places.get(term)) {
      if (!seen[number]) {
        seen[number] = true;
        touched.add(number);
      }
      overlaps[number] += sheet.matched[term];
    }
  }

  private List<Integer> promising(List<Integer> touched, double total) {
    return touched.stream()
        .filter(number -> {
          double most = Math.min(total, profile.lines().get(number).total());
          return overlaps[number] >= OVERLAP_MIN && overlaps[number] >= SHARE_MIN * most;
        })
        .sorted(
            Comparator.comparingDouble((Integer number) ->
                    -overlaps[number]
                        * profile.lines().get(number).weight()
                        * (0.3 + overlaps[number] / (profile.lines().get(number).total() + .1)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(LINES_PER_UNIT)
        .toList();
  }

  private UnitMatch align(Sheet sheet, int unit, double total, ProfiledLine line) {
    int[] terms = sheet.sheet.units()[unit];
    Token[] tokens = new Token[terms.length];
    double[] weights = new double[terms.length];
    for (int i = 0; i < terms.length; i++) {
      tokens[i] = sheet.tokens[terms[i]];
      weights[i] = sheet.matched[terms[i]];
    }
    Alignment alignment = aligner.align(tokens, weights, line, sheet.repaired);
    double ofUnit = Math.min(1, alignment.matched() / Math.max(0.01, total));
    double ofLine = Math.min(1, alignment.matched() / Math.max(0.01, line.total()));
    Unit.Kind kind = sheet.sheet.kinds()[unit];
    double score =
        alignment.score()
            * (0.25 + 0.75 * ofUnit)
            * (0.25 + 0.4 * ofLine + 0.35 * line.ofClause(alignment))
            * line.weight()
            * trust(kind);
    return new UnitMatch(unit, kind, line, alignment, ofUnit, ofLine, score);
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

  /** A sheet with its terms looked up in the paste. */
  private final class Sheet {
    private final UnitSheet sheet;
    private final Token[] tokens;
    private final double[] matched;
    private final double[] expected;
    private final List<List<Integer>> places = new ArrayList<>();
    private final Set<String> repaired = new HashSet<>();

    Sheet(UnitSheet sheet) {
      this.sheet = sheet;
      int count = sheet.terms().length;
      this.tokens = new Token[count];
      this.matched = new double[count];
      this.expected = new double[count];
      for (int i = 0; i < count; i++) {
        term(i, sheet.terms()[i], sheet.termKinds()[i]);
      }
    }

    private void term(int i, String text, Token.Kind kind) {
      tokens[i] = new Token(text, kind, 0, 0);
      matched[i] = rarity.matched(text, kind);
      expected[i] = rarity.expected(text, kind);
      List<Integer> found = kind == Token.Kind.HOLE ? List.of() : profile.places(text);
      places.add(found.isEmpty() && kind == Token.Kind.WORD ? repair(text) : found);
    }

    private List<Integer> repair(String text) {
      Optional<String> word = profile.slips().find(text);
      word.ifPresent(slip -> repaired.add(slip + ' ' + text));
      return word.map(profile::places).orElse(List.of());
    }
  }
}
