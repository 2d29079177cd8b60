package dev.fettle.match;

import dev.fettle.console.Token;
import dev.fettle.index.TermKeys;
import dev.fettle.match.paste.ErrorWords;
import dev.fettle.match.paste.ProfiledLine;
import java.util.Arrays;

/**
 * Aligns a unit of a guide with a line of a paste: the best local alignment (Smith and Waterman
 * 1981), in which a match is worth how rare the word is and a gap costs a share of what it leaves
 * out. One a thread.
 */
final class Aligner {

  private static final double GAP_SHARE = 0.12;
  private static final double GAP_MAX = 0.12;
  private static final double ANY = 0.02;
  private static final double REPAIRED_SHARE = 0.8;
  private static final int CUT_MIN = 3;
  private static final int ANY_KEY = TermKeys.of("<any>");

  private static final byte STOP = 0;
  private static final byte BOTH = 1;
  private static final byte UNIT = 2;
  private static final byte LINE = 3;

  private double[] scores = new double[0];
  private byte[] steps = new byte[0];

  /** The best alignment of {@code unit}, which are numbers of terms, with {@code line}. */
  Alignment align(SheetView view, int[] unit, ProfiledLine line) {
    int width = line.keys().length + 1;
    int size = (unit.length + 1) * width;
    if (scores.length < size) {
      scores = new double[size * 2];
      steps = new byte[size * 2];
    }
    Arrays.fill(scores, 0, size, 0);
    int best = 0;
    for (int i = 1; i <= unit.length; i++) {
      double unitGap = gap(view.matched(unit[i - 1]));
      for (int j = 1; j < width; j++) {
        int at = i * width + j;
        double worth = worth(view, unit[i - 1], line, j - 1);
        step(at, width, worth, unitGap, gap(line.expected()[j - 1]));
        best = scores[at] > scores[best] ? at : best;
      }
    }
    return scores[best] == 0 ? Alignment.NONE : trace(best, width, new Pair(view, unit, line));
  }

  private static double gap(double weight) {
    return Math.min(GAP_MAX, GAP_SHARE * weight);
  }

  private void step(int at, int width, double worth, double unitGap, double lineGap) {
    double both = worth > 0 ? scores[at - width - 1] + worth : 0;
    double unit = scores[at - width] - unitGap;
    double line = scores[at - 1] - lineGap;
    double best = Math.max(both, Math.max(unit, line));
    if (best <= 0) {
      scores[at] = 0;
      steps[at] = STOP;
    } else {
      scores[at] = best;
      steps[at] = best == both ? BOTH : best == unit ? UNIT : LINE;
    }
  }

  private static double worth(SheetView view, int term, ProfiledLine line, int at) {
    if (view.key(term) == line.keys()[at]) {
      return Math.min(view.matched(term), line.matched()[at]);
    }
    boolean word = line.tokens().get(at).kind() == Token.Kind.WORD;
    if (view.isWord(term) && word) {
      boolean meant = view.isRepaired(term, line.keys()[at]) || isCut(view, term, line, at);
      return meant ? REPAIRED_SHARE * view.matched(term) : 0;
    }
    boolean any = view.key(term) == ANY_KEY || line.keys()[at] == ANY_KEY;
    return any || (!view.isWord(term) && !word) ? ANY : 0;
  }

  /** A line that was cut begins or ends inside a word. */
  private static boolean isCut(SheetView view, int term, ProfiledLine line, int at) {
    boolean last = at == line.keys().length - 1;
    if (!last && at > 0) {
      return false;
    }
    String token = line.tokens().get(at).text();
    if (token.length() < CUT_MIN) {
      return false;
    }
    return (last && view.text(term).startsWith(token))
        || (at == 0 && view.text(term).endsWith(token));
  }

  private record Pair(SheetView view, int[] unit, ProfiledLine line) {
    double worth(int i, int j) {
      return Aligner.worth(view, unit[i], line, j);
    }
  }

  private Alignment trace(int end, int width, Pair pair) {
    Trace trace = new Trace(end % width - 1);
    int at = end;
    while (scores[at] > 0 && steps[at] != STOP) {
      int i = at / width - 1;
      int j = at % width - 1;
      if (steps[at] == BOTH) {
        trace.match(pair.worth(i, j), i, j);
        trace.word(pair.view(), pair.unit()[i]);
        at -= width + 1;
      } else {
        trace.run = 0;
        at -= steps[at] == UNIT ? width : 1;
      }
    }
    return trace.alignment(scores[end]);
  }

  private static final class Trace {
    private final int last;
    private int first;
    private double matched;
    private int words;
    private int run;
    private int longest;
    private boolean error;
    private int[] pairs = new int[16];
    private int count;

    Trace(int last) {
      this.last = last;
      this.first = last;
    }

    void match(double worth, int unitToken, int lineToken) {
      if (count + 2 > pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * pairs.length);
      }
      pairs[count++] = unitToken;
      pairs[count++] = lineToken;
      matched += worth;
      first = lineToken;
      run++;
      longest = Math.max(longest, run);
    }

    void word(SheetView view, int term) {
      if (view.isWord(term)) {
        words++;
        error = error || ErrorWords.isError(view.text(term));
      }
    }

    Alignment alignment(double score) {
      int[] matches = Arrays.copyOf(pairs, count);
      return new Alignment(matched, score, words, longest, first, last, error, matches);
    }
  }
}
