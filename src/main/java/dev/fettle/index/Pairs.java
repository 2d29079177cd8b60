package dev.fettle.index;

import dev.fettle.console.Token;
import java.util.ArrayList;
import java.util.List;

/** Ordered pairs of words that stand next to each other or one apart, values left out. */
public final class Pairs {

  private Pairs() {}

  /** The pairs of one line, each as {@code first second}, in order, with repetitions. */
  public static List<String> of(List<Token> tokens) {
    List<String> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD) {
        words.add(token.text());
      }
    }
    List<String> pairs = new ArrayList<>(2 * words.size());
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(words.get(i) + ' ' + words.get(i + 1));
      if (i + 2 < words.size()) {
        pairs.add(words.get(i) + ' ' + words.get(i + 2));
      }
    }
    return pairs;
  }
}
