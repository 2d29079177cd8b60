package dev.fettle.match.paste;

import dev.fettle.index.SheetTerms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words of a paste that no guide has, to be found by what they may have been. One slip cannot spoil
 * both ends of a word, so they are kept by their first two and by their last two letters.
 */
public final class Slips {

  /** A power of two; marks of ends and lengths are spread over as many. */
  private static final int MARKS = 1 << 14;

  private final Map<String, List<String>> byEnd = new HashMap<>();
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final boolean[] heads = new boolean[MARKS];
  private final boolean[] tails = new boolean[MARKS];

  void add(String word) {
    if (word.length() < Edits.LENGTH_MIN) {
      return;
    }
    byEnd.computeIfAbsent(head(word), end -> new ArrayList<>()).add(word);
    byEnd.computeIfAbsent(tail(word), end -> new ArrayList<>()).add(word);
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    int length = utf8.length;
    for (int meant = length - 1; meant <= length + 1; meant++) {
      heads[mark(utf8[0], utf8[1], meant)] = true;
      tails[mark(utf8[length - 2], utf8[length - 1], meant)] = true;
    }
  }

  private static int mark(byte one, byte other, int length) {
    return (((one & 0xff) * 31 + (other & 0xff)) * 31 + length) & (MARKS - 1);
  }

  /** Whether a slip may have made one of the words of {@code term}; false is sure. */
  public boolean mayHold(SheetTerms terms, int term) {
    int length = terms.length(term);
    if (byEnd.isEmpty() || length < Edits.LENGTH_MIN) {
      return false;
    }
    return heads[mark(terms.byteAt(term, 0), terms.byteAt(term, 1), length)]
        || tails[mark(terms.byteAt(term, length - 2), terms.byteAt(term, length - 1), length)];
  }

  /** The word of the paste that one slip made of {@code meant}. */
  public Optional<String> find(String meant) {
    return meant.length() < Edits.LENGTH_MIN || byEnd.isEmpty()
        ? Optional.empty()
        : known.computeIfAbsent(meant, this::search);
  }

  private Optional<String> search(String meant) {
    return in(head(meant), meant).or(() -> in(tail(meant), meant));
  }

  private Optional<String> in(String end, String meant) {
    return byEnd.getOrDefault(end, List.of()).stream()
        .filter(word -> Edits.atMostOne(word, meant))
        .findFirst();
  }

  private static String head(String word) {
    return '^' + word.substring(0, 2);
  }

  private static String tail(String word) {
    return '$' + word.substring(word.length() - 2);
  }
}
