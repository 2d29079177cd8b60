package dev.fettle.match;

import dev.fettle.console.Token;
import java.util.Arrays;
import java.util.Set;

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

  private static final byte STOP = 0;
  private static final byte BOTH = 1;
  private static final byte UNIT = 2;
  private static final byte LINE = 3;

  private double[] scores = new double[0];
  private byte[] steps = new byte[0];

  /**
   * The best alignment.
   *
   * @param repaired words of the line that stand for this unit's words in spite of one edit, each
   *     as {@code line word} blank {@code unit word}
   */
  Alignment align(Token[] unit, double[] weights, ProfiledLine line, Set<String> repaired) {
    int width = line.tokens().size() + 1;
    int size = (unit.length + 1) * width;
    if (scores.length < size) {
      scores = new double[size * 2];
      steps = new byte[size * 2];
    }
    Arrays.fill(scores, 0, size, 0);
    int best = 0;
    for (int i = 1; i <= unit.length; i++) {
      for (int j = 1; j < width; j++) {
        int at = i * width + j;
        double worth = worth(unit[i - 1], weights[i - 1], line, j - 1, repaired);
        step(at, width, worth, gap(weights[i - 1]), gap(line.expected()[j - 1]));
        best = scores[at] > scores[best] ? at : best;
      }
    }
    return scores[best] == 0
        ? Alignment.NONE
        : trace(best, width, new Pair(unit, weights, line, repaired));
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

  private static double worth(
      Token unit, double weight, ProfiledLine line, int at, Set<String> repaired) {
    Token token = line.tokens().get(at);
    if (unit.text().equals(token.text())) {
      return Math.min(weight, line.matched()[at]);
    }
    boolean unitWord = unit.kind() == Token.Kind.WORD;
    if (unitWord && token.kind() == Token.Kind.WORD) {
      boolean edited = !repaired.isEmpty() && repaired.contains(token.text() + ' ' + unit.text());
      return edited || isCut(unit.text(), token.text(), at, line) ? REPAIRED_SHARE * weight : 0;
    }
    boolean any = unit.text().equals("<any>") || token.text().equals("<any>");
    return any || (!unitWord && token.kind() != Token.Kind.WORD) ? ANY : 0;
  }

  /** A line that was cut begins or ends inside a word. */
  private static boolean isCut(String unit, String token, int at, ProfiledLine line) {
    if (token.length() < CUT_MIN) {
      return false;
    }
    return (at == line.tokens().size() - 1 && unit.startsWith(token))
        || (at == 0 && unit.endsWith(token));
  }

  private record Pair(Token[] unit, double[] weights, ProfiledLine line, Set<String> repaired) {
    double worth(int i, int j) {
      return Aligner.worth(unit[i], weights[i], line, j, repaired);
    }
  }

  private Alignment trace(int end, int width, Pair pair) {
    Trace trace = new Trace(end % width - 1);
    int at = end;
    while (scores[at] > 0 && steps[at] != STOP) {
      int i = at / width - 1;
      int j = at % width - 1;
      if (steps[at] == BOTH) {
        trace.match(pair.unit()[i], pair.worth(i, j), i, j);
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

    void match(Token token, double worth, int unitToken, int lineToken) {
      if (count + 2 > pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * pairs.length);
      }
      pairs[count++] = unitToken;
      pairs[count++] = lineToken;
      matched += worth;
      first = lineToken;
      run++;
      longest = Math.max(longest, run);
      if (token.kind() == Token.Kind.WORD) {
        words++;
        error |= ErrorWords.isError(token.text());
      }
    }

    Alignment alignment(double score) {
      int[] matches = Arrays.copyOf(pairs, count);
      return new Alignment(matched, score, words, longest, first, last, error, matches);
    }
  }
}
