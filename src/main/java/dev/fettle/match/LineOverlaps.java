package dev.fettle.match;

import dev.fettle.match.paste.ProfiledLine;
import java.util.List;

/**
 * How much of a unit each line of the paste has, whatever the order: the lines worth aligning with
 * it. One a paste, counted for one unit after the other.
 */
final class LineOverlaps {

  private static final double OVERLAP_MIN = 0.35;
  private static final double SHARE_MIN = 0.22;
  private static final int LINES_MAX = 4;

  private final List<ProfiledLine> lines;

  /** By line: the weight of the unit's distinct terms that it has, and of all of them. */
  private final double[] distinct;

  private final double[] shared;
  private final int[] touched;
  private int touchedCount;
  private double total;

  private final int[] best = new int[LINES_MAX];
  private final double[] priorities = new double[LINES_MAX];
  private int bestCount;

  LineOverlaps(List<ProfiledLine> lines) {
    this.lines = lines;
    this.distinct = new double[lines.size()];
    this.shared = new double[lines.size()];
    this.touched = new int[lines.size()];
  }

  void count(SheetView view, int[] unit) {
    for (int i = 0; i < touchedCount; i++) {
      distinct[touched[i]] = 0;
      shared[touched[i]] = 0;
    }
    touchedCount = 0;
    total = 0;
    for (int i = 0; i < unit.length; i++) {
      total += view.expected(unit[i]);
      if (view.places(unit[i]).length > 0) {
        add(view, unit, i);
      }
    }
    choose();
  }

  private void add(SheetView view, int[] unit, int at) {
    double worth = view.matched(unit[at]);
    boolean first = isFirst(unit, at);
    for (int line : view.places(unit[at])) {
      if (shared[line] == 0) {
        touched[touchedCount++] = line;
      }
      shared[line] += worth;
      distinct[line] += first ? worth : 0;
    }
  }

  private static boolean isFirst(int[] unit, int at) {
    for (int i = 0; i < at; i++) {
      if (unit[i] == unit[at]) {
        return false;
      }
    }
    return true;
  }

  private void choose() {
    bestCount = 0;
    for (int i = 0; i < touchedCount; i++) {
      ProfiledLine line = lines.get(touched[i]);
      double overlap = distinct[touched[i]];
      double most = Math.min(total, line.total());
      if (overlap >= OVERLAP_MIN && overlap >= SHARE_MIN * most) {
        offer(touched[i], overlap * line.weight() * (0.3 + overlap / (line.total() + .1)));
      }
    }
  }

  /** Keeps the best few, of equal ones the first of the paste's lines. */
  private void offer(int line, double priority) {
    int at = bestCount;
    while (at > 0 && isBefore(line, priority, at - 1)) {
      at--;
    }
    if (at == LINES_MAX) {
      return;
    }
    bestCount = Math.min(LINES_MAX, bestCount + 1);
    System.arraycopy(best, at, best, at + 1, bestCount - at - 1);
    System.arraycopy(priorities, at, priorities, at + 1, bestCount - at - 1);
    best[at] = line;
    priorities[at] = priority;
  }

  private boolean isBefore(int line, double priority, int at) {
    return priority > priorities[at] || (priority == priorities[at] && line < best[at]);
  }

  /** The weight of the unit. */
  double total() {
    return total;
  }

  /** How many lines are worth aligning. */
  int promising() {
    return bestCount;
  }

  /** The number of the i-th of them, the most promising first. */
  int line(int i) {
    return best[i];
  }

  /** The weight of the unit's terms that the i-th has, in whatever order. */
  double shared(int i) {
    return shared[best[i]];
  }
}
