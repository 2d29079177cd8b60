package dev.fettle.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Two runs over the same queries.
 *
 * @param kinds in order of name; {@link LabelledQuery#NO_ANSWER} counts what was not answered
 * @param changes the queries whose first section, or whose answering, went from right to wrong or
 *     back, in the order of the queries
 */
public record Comparison(List<Kind> kinds, List<Change> changes) {

  public Comparison {
    kinds = List.copyOf(kinds);
    changes = List.copyOf(changes);
  }

  /**
   * The differences in one kind.
   *
   * @param firstBefore how many had the right section first; without an answer: stayed silent
   * @param threeBefore how many had it among the first three
   * @param better how many became right at the first place
   * @param worse how many ceased to be
   * @param chance how probable it is that a difference at least as large comes by chance: exact
   *     sign test over those that changed (McNemar), both sides
   */
  public record Kind(
      String kind,
      int queries,
      int firstBefore,
      int firstNow,
      int threeBefore,
      int threeNow,
      int better,
      int worse,
      double chance) {}

  /**
   * A query that went otherwise than before.
   *
   * @param rankBefore of the first right section; 0 when there was none among ten
   */
  public record Change(
      String id,
      String kind,
      boolean better,
      int rankBefore,
      int rankNow,
      boolean answeredBefore,
      boolean answeredNow) {}

  /** {@code now} against {@code before}: grades of the same queries. */
  public static Comparison of(List<Grade> before, List<Grade> now) {
    Map<String, Grade> known = new HashMap<>();
    before.forEach(grade -> known.put(grade.query().id(), grade));
    List<Pair> pairs =
        now.stream()
            .filter(grade -> known.containsKey(grade.query().id()))
            .map(grade -> new Pair(known.getOrDefault(grade.query().id(), grade), grade))
            .toList();
    List<Kind> kinds =
        pairs.stream()
            .map(Pair::kind)
            .distinct()
            .sorted()
            .map(kind -> kind(kind, pairs.stream().filter(p -> p.kind().equals(kind)).toList()))
            .toList();
    return new Comparison(kinds, changes(pairs));
  }

  private record Pair(Grade before, Grade now) {

    String kind() {
      return now.query().kind();
    }

    boolean turned(boolean better) {
      return right(now) == better && right(before) != better;
    }

    private Change change() {
      return new Change(
          now.query().id(),
          kind(),
          right(now),
          before.rank(),
          now.rank(),
          before.answered(),
          now.answered());
    }
  }

  private static boolean right(Grade grade) {
    return grade.query().isAnswerable() ? grade.rightWithin(1) : !grade.answered();
  }

  private static boolean rightWithinThree(Grade grade) {
    return grade.query().isAnswerable() ? grade.rightWithin(3) : !grade.answered();
  }

  private static Kind kind(String kind, List<Pair> pairs) {
    int better = count(pairs, pair -> pair.turned(true));
    int worse = count(pairs, pair -> pair.turned(false));
    return new Kind(
        kind,
        pairs.size(),
        count(pairs, pair -> right(pair.before())),
        count(pairs, pair -> right(pair.now())),
        count(pairs, pair -> rightWithinThree(pair.before())),
        count(pairs, pair -> rightWithinThree(pair.now())),
        better,
        worse,
        chance(better, worse));
  }

  private static int count(List<Pair> pairs, Predicate<Pair> condition) {
    return (int) pairs.stream().filter(condition).count();
  }

  private static List<Change> changes(List<Pair> pairs) {
    List<Change> changes = new ArrayList<>();
    for (Pair pair : pairs) {
      if (pair.turned(true) || pair.turned(false)) {
        changes.add(pair.change());
      }
    }
    return changes;
  }

  static double chance(int better, int worse) {
    int all = better + worse;
    double tail = 0;
    double ways = 1;
    for (int k = 0; k <= Math.min(better, worse); k++) {
      tail += ways * Math.pow(0.5, all);
      ways = ways * (all - k) / (k + 1);
    }
    return Math.min(1, 2 * tail);
  }
}
