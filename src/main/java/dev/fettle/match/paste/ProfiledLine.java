package dev.fettle.match.paste;

import dev.fettle.console.PasteLine;
import dev.fettle.console.Token;
import dev.fettle.index.TermKeys;
import java.util.List;

/**
 * A line of a paste as it is aligned.
 *
 * @param weight 0 to 1: how likely it tells of the fault
 * @param error whether it names an error
 * @param tokens of the line, or of a part of a very long one
 * @param keys of the tokens
 * @param matched and {@code expected}: see {@link Rarity}, by token
 * @param total the sum of {@code expected}
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loop
public record ProfiledLine(
    PasteLine line,
    double weight,
    boolean error,
    List<Token> tokens,
    int[] keys,
    double[] matched,
    double[] expected,
    double total) {

  static ProfiledLine of(PasteLine line, List<Token> tokens, Rarity rarity) {
    int[] keys = new int[tokens.size()];
    double[] matched = new double[keys.length];
    double[] expected = new double[keys.length];
    double total = 0;
    for (int i = 0; i < keys.length; i++) {
      Token token = tokens.get(i);
      keys[i] = TermKeys.of(token.text());
      matched[i] = rarity.matched(keys[i], token.kind());
      expected[i] = Rarity.expected(matched[i], token.kind());
      total += expected[i];
    }
    StockPhrases.damp(tokens, matched);
    boolean error = ErrorWords.in(tokens);
    double weight = LineWeights.of(line, error);
    return new ProfiledLine(line, weight, error, tokens, keys, matched, expected, total);
  }

  /** The share of what is said around some tokens, up to the next stops, that {@code weight} is. */
  public double ofClause(int firstToken, int lastToken, double weight) {
    int first = firstToken;
    int last = lastToken;
    while (first > 0 && !isStop(first - 1)) {
      first--;
    }
    while (last + 1 < tokens.size() && !isStop(last)) {
      last++;
    }
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += expected[i];
    }
    return Math.min(1, weight / Math.max(0.01, sum));
  }

  /** Whether a stop stands between a token and the next. */
  private boolean isStop(int token) {
    String text = line.content().text();
    for (int i = tokens.get(token).end(); i < tokens.get(token + 1).start(); i++) {
      if (":;,.()[]{}=\"".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  double priority() {
    return weight * Math.min(total, 4);
  }
}
