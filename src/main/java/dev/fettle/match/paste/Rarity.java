package dev.fettle.match.paste;

import dev.fettle.console.Token;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.TermKeys;

/**
 * How much a token says: ln(1 + N/df) / ln(1 + N) for a word in df of N procedures, so that 1 is a
 * word of one procedure whatever the size of the corpus. One an index; safe for several threads.
 */
public final class Rarity {

  /** A word that no guide has. */
  static final double UNKNOWN = 0.6;

  /** The share that a value's name keeps: it is chosen by whoever runs the system. */
  static final double NAME_SHARE = 0.4;

  static final double HOLE = 0.04;

  /** Weights of words that more procedures have are worked out each time: there are few. */
  private static final int TABLE_MAX = 1 << 16;

  private final ProcedureIndex index;
  private final double procedures;
  private final double[] weights;

  public Rarity(ProcedureIndex index) {
    this.index = index;
    this.procedures = Math.max(50, index.size());
    this.weights = new double[Math.min(TABLE_MAX, index.size() + 1)];
    for (int df = 1; df < weights.length; df++) {
      weights[df] = weigh(df);
    }
  }

  public int frequency(String term) {
    return index.frequency(term);
  }

  /** The weight of a word that matched itself, by its key. */
  double word(int key) {
    int df = index.frequency(key);
    if (df == 0) {
      return UNKNOWN;
    }
    return df < weights.length ? weights[df] : weigh(df);
  }

  private double weigh(int df) {
    return Math.log1p(procedures / df) / Math.log1p(procedures);
  }

  /** The weight of a token when it is matched. */
  public double matched(int key, Token.Kind kind) {
    return switch (kind) {
      case WORD -> word(key);
      case NAME -> NAME_SHARE * word(key);
      case HOLE -> HOLE;
    };
  }

  double matched(String term, Token.Kind kind) {
    return matched(TermKeys.of(term), kind);
  }

  /** The weight of a token among all that could have matched: values are expected to differ. */
  public static double expected(double matched, Token.Kind kind) {
    return kind == Token.Kind.NAME ? HOLE : matched;
  }
}
