package dev.fettle.match;

import dev.fettle.console.Token;
import dev.fettle.index.SheetTerms;
import dev.fettle.index.TermKeys;
import dev.fettle.match.paste.PasteProfile;
import dev.fettle.match.paste.Places;
import dev.fettle.match.paste.Rarity;
import java.util.Arrays;
import java.util.Optional;

/**
 * A sheet with its terms looked up in the paste. One a paste, laid on one sheet after the other.
 */
final class SheetView {

  private final PasteProfile profile;
  private final Rarity rarity;
  private double[] matched = new double[0];
  private double[] expected = new double[0];
  private int[][] places = new int[0][];
  private int[] repaired = new int[0];
  private String[] texts = new String[0];
  private SheetTerms terms = new SheetTerms(new byte[0], new int[0], new byte[0]);

  SheetView(PasteProfile profile, Rarity rarity) {
    this.profile = profile;
    this.rarity = rarity;
  }

  void lay(SheetTerms next) {
    terms = next;
    int count = terms.count();
    if (matched.length < count) {
      matched = new double[2 * count];
      expected = new double[2 * count];
      places = new int[2 * count][];
      repaired = new int[2 * count];
      texts = new String[2 * count];
    }
    Arrays.fill(texts, 0, count, null);
    for (int term = 0; term < count; term++) {
      look(term);
    }
  }

  private void look(int term) {
    Token.Kind kind = terms.kind(term);
    int key = terms.key(term);
    matched[term] = rarity.matched(key, kind);
    expected[term] = Rarity.expected(matched[term], kind);
    places[term] = kind == Token.Kind.HOLE ? Places.NONE : profile.places().lines(key);
    repaired[term] = 0;
    boolean missed = places[term].length == 0 && kind == Token.Kind.WORD;
    if (missed && profile.slips().mayHold(terms, term)) {
      repair(term);
    }
  }

  private void repair(int term) {
    Optional<String> slip = profile.slips().find(text(term));
    if (slip.isPresent()) {
      repaired[term] = TermKeys.of(slip.get());
      places[term] = profile.places().lines(repaired[term]);
    }
  }

  int key(int term) {
    return terms.key(term);
  }

  boolean isWord(int term) {
    return terms.kind(term) == Token.Kind.WORD;
  }

  String text(int term) {
    String known = texts[term];
    if (known == null) {
      known = terms.text(term);
      texts[term] = known;
    }
    return known;
  }

  /** What the term is worth when it is matched, and among all that could have matched. */
  double matched(int term) {
    return matched[term];
  }

  double expected(int term) {
    return expected[term];
  }

  /** The numbers of the paste's lines that hold the term, or what one slip made of it. */
  int[] places(int term) {
    return places[term];
  }

  /** Whether the word of this key is what one slip made of the term. */
  boolean isRepaired(int term, int key) {
    return repaired[term] == key && key != 0;
  }
}
