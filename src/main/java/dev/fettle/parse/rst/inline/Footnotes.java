package dev.fettle.parse.rst.inline;

import dev.fettle.parse.rst.text.Chars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The labels of footnotes and citations, numbered where the author left that to the reader. */
public final class Footnotes {

  private static final String SYMBOLS = "*\u2020\u2021\u00a7\u00b6#\u2660\u2665\u2666\u2663";

  private final Set<String> taken = new HashSet<>();
  private final List<String> automatic = new ArrayList<>();
  private final List<String> citations = new ArrayList<>();
  private int symbols;
  private final Map<String, String> numbers = new HashMap<>();
  private final List<String> unnamed = new ArrayList<>();
  private int nextUnnamed;
  private int nextSymbol;
  private boolean numbered;

  /** Notes a footnote and gives the mark under which {@link #label} finds its label later. */
  public String note(String label) {
    if (label.startsWith("#")) {
      automatic.add(Chars.normalName(label.substring(1)));
      return "#" + (automatic.size() - 1);
    }
    if (label.equals("*")) {
      return "*" + symbols++;
    }
    boolean number = label.chars().allMatch(Character::isDigit);
    if (number) {
      taken.add(label);
    } else {
      citations.add(Chars.normalName(label));
    }
    return label;
  }

  /** The label of the footnote that was noted with {@code mark}. */
  String label(String mark) {
    number();
    if (mark.startsWith("#")) {
      return numbers.getOrDefault(mark, mark);
    }
    return mark.startsWith("*") ? symbol(Integer.parseInt(mark.substring(1))) : mark;
  }

  /** The label that a reference to {@code label} shows, empty when there is no such footnote. */
  Optional<String> reference(String label) {
    number();
    if (label.equals("#")) {
      return nextUnnamed < unnamed.size()
          ? Optional.of(unnamed.get(nextUnnamed++))
          : Optional.empty();
    }
    if (label.startsWith("#")) {
      return Optional.ofNullable(numbers.get(Chars.normalName(label)));
    }
    if (label.equals("*")) {
      return nextSymbol < symbols ? Optional.of(symbol(nextSymbol++)) : Optional.empty();
    }
    boolean known = taken.contains(label) || citations.contains(Chars.normalName(label));
    return known ? Optional.of(label) : Optional.empty();
  }

  /** References are asked for again from the first. */
  void rewind() {
    nextUnnamed = 0;
    nextSymbol = 0;
  }

  private static String symbol(int index) {
    return SYMBOLS
        .substring(index % SYMBOLS.length(), index % SYMBOLS.length() + 1)
        .repeat(index / SYMBOLS.length() + 1);
  }

  private void number() {
    int next = 1;
    for (int i = 0; i < automatic.size() && !numbered; i++) {
      while (taken.contains(String.valueOf(next))) {
        next++;
      }
      String label = String.valueOf(next++);
      numbers.put("#" + i, label);
      if (automatic.get(i).isEmpty()) {
        unnamed.add(label);
      } else {
        numbers.put("#" + automatic.get(i), label);
      }
    }
    numbered = true;
  }
}
