package dev.fettle.match.paste;

import dev.fettle.console.Token;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.TermKeys;

/**
 * How much a token says: ln(1 + N/df) / ln(1 + N) for a word in df of N procedures, so that 1 is a
 * word of one procedure whatever the size of the corpus. One a paste; not safe for several threads.
 */
public final class Rarity {

  /** A word that no guide has. */
  static final double UNKNOWN = 0.6;

  /** The share that a value's name keeps: it is chosen by whoever runs the system. */
  static final double NAME_SHARE = 0.4;

  static final double HOLE = 0.04;

  private static final int REMEMBERED = 512;

  private final ProcedureIndex index;
  private final double procedures;
  private final double[] weights = new double[REMEMBERED];

  public Rarity(ProcedureIndex index) {
    this.index = index;
    this.procedures = Math.max(50, index.size());
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
    if (df >= REMEMBERED) {
      return weigh(df);
    }
    if (weights[df] == 0) {
      weights[df] = weigh(df);
    }
    return weights[df];
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
