package dev.fettle.command.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands behind the name of a tool, quotes removed. */
public record Arguments(List<String> words) {

  public Arguments {
    words = List.copyOf(words);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Words that are no options and no values of the options in {@code valued}. */
  public List<String> plain(Set<String> valued) {
    List<String> plain = new ArrayList<>();
    boolean options = true;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (options && word.equals("--")) {
        options = false;
      } else if (options && word.startsWith("-") && word.length() > 1) {
        i += valued.contains(word) ? 1 : 0;
      } else {
        plain.add(word);
      }
    }
    return plain;
  }

  /** Words that are no options. */
  public List<String> plain() {
    return plain(Set.of());
  }

  /** The first word that is no option; empty when there is none. */
  public String verb(Set<String> valued) {
    return plain(valued).stream().findFirst().orElse("");
  }

  /** The first word that is no option; empty when there is none. */
  public String verb() {
    return verb(Set.of());
  }

  /** Whether an option stands there, with or without {@code =value}. */
  public boolean has(String... options) {
    for (String option : options) {
      for (String word : words) {
        if (word.equals(option) || word.startsWith(option + "=")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a one-letter option stands alone or in a cluster, {@code -nvL}. */
  public boolean hasLetter(char letter) {
    return words.stream()
        .anyMatch(
            word -> word.startsWith("-") && !word.startsWith("--") && word.indexOf(letter) > 0);
  }

  /** The value of the last such option, {@code --option=value} or {@code --option value}. */
  public Optional<String> value(String option) {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (words.get(i).startsWith(option + "=")) {
        return Optional.of(words.get(i).substring(option.length() + 1));
      }
      if (words.get(i).equals(option) && i + 1 < words.size()) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** Whether {@code word} is one of them. */
  public boolean contains(String word) {
    return words.contains(word);
  }

  /** Whether nothing is asked for but the version or a help text. */
  public boolean asksForHelp() {
    return words.size() == 1
            && Set.of("--version", "--help", "-V", "-h", "version", "help").contains(words.get(0))
        || words.size() > 1 && words.getLast().equals("--help");
  }

  /** Those from {@code index} on. */
  public Arguments from(int index) {
    return new Arguments(words.subList(Math.min(index, words.size()), words.size()));
  }

  /** What follows the first occurrence of {@code word}; nothing when it does not occur. */
  public Arguments after(String word) {
    int at = words.indexOf(word);
    return at < 0 ? new Arguments(List.of()) : from(at + 1);
  }
}
