package dev.fettle.index.lucene;

import dev.fettle.index.Synonyms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Synonyms as full-text search reads words. */
final class SynonymTable {

  private final Map<List<String>, Set<List<String>>> others = new HashMap<>();
  private int longest = 1;

  SynonymTable(Synonyms synonyms) {
    for (List<String> group : synonyms.groups()) {
      List<List<String>> terms =
          group.stream()
              .map(WordAnalyzer::stems)
              .filter(term -> !term.isEmpty())
              .distinct()
              .toList();
      terms.forEach(term -> add(term, terms));
    }
  }

  private void add(List<String> term, List<List<String>> group) {
    longest = Math.max(longest, term.size());
    Set<List<String>> known = others.computeIfAbsent(term, key -> new LinkedHashSet<>());
    group.stream().filter(other -> !other.equals(term)).forEach(known::add);
  }

  /** The words of one term at {@code from}: the longest that is known, or one word. */
  List<String> at(List<String> words, int from) {
    for (int length = Math.min(longest, words.size() - from); length > 1; length--) {
      List<String> term = words.subList(from, from + length);
      if (others.containsKey(term)) {
        return List.copyOf(term);
      }
    }
    return List.of(words.get(from));
  }

  /** What means the same as {@code term}. */
  List<List<String>> of(List<String> term) {
    return new ArrayList<>(others.getOrDefault(term, Set.of()));
  }
}
