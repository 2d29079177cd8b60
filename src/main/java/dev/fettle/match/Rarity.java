package dev.fettle.match;

import dev.fettle.console.Token;
import dev.fettle.index.ProcedureIndex;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a token says: ln(1 + N/df) / ln(1 + N) for a word in df of N procedures, so that 1 is a
 * word of one procedure whatever the size of the corpus. One a paste; not safe for several threads.
 */
final class Rarity {

  /** A word that no guide has. */
  static final double UNKNOWN = 0.6;

  /** The share that a value's name keeps: it is chosen by whoever runs the system. */
  static final double NAME_SHARE = 0.4;

  static final double HOLE = 0.04;

  private final ProcedureIndex index;
  private final double procedures;
  private final Map<String, Integer> frequencies = new HashMap<>();

  private final Map<String, Double> weights = new HashMap<>();

  Rarity(ProcedureIndex index) {
    this.index = index;
    this.procedures = Math.max(50, index.size());
  }

  int frequency(String term) {
    return frequencies.computeIfAbsent(term, index::frequency);
  }

  /** The weight of a word that matched itself. */
  double word(String term) {
    return weights.computeIfAbsent(term, this::weigh);
  }

  private double weigh(String term) {
    int df = frequency(term);
    return df == 0 ? UNKNOWN : Math.log1p(procedures / df) / Math.log1p(procedures);
  }

  /** The weight of a token when it is matched. */
  double matched(String term, Token.Kind kind) {
    return switch (kind) {
      case WORD -> word(term);
      case NAME -> NAME_SHARE * word(term);
      case HOLE -> HOLE;
    };
  }

  /** The weight of a token among all that could have matched: values are expected to differ. */
  double expected(String term, Token.Kind kind) {
    return kind == Token.Kind.NAME ? HOLE : matched(term, kind);
  }
}
