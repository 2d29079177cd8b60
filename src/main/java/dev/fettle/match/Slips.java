package dev.fettle.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words of a paste that no guide has, to be found by what they may have been. One slip cannot spoil
 * both ends of a word, so they are kept by their first two and by their last two letters.
 */
final class Slips {

  private final Map<String, List<String>> byEnd = new HashMap<>();
  private final Map<String, Optional<String>> known = new HashMap<>();

  void add(String word) {
    if (word.length() >= Edits.LENGTH_MIN) {
      byEnd.computeIfAbsent(head(word), end -> new ArrayList<>()).add(word);
      byEnd.computeIfAbsent(tail(word), end -> new ArrayList<>()).add(word);
    }
  }

  /** The word of the paste that one slip made of {@code meant}. */
  Optional<String> find(String meant) {
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
