package dev.fettle.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Words that mean the same.
 *
 * @param groups of terms, each one word or several; a term may be in several groups
 */
public record Synonyms(List<List<String>> groups) {

  private static final String BUILT_IN = "synonyms.txt";

  /** Terms of one group, and groups of one text, beyond these many are left out. */
  private static final int TERMS_MAX = 40;

  private static final int GROUPS_MAX = 5_000;

  public Synonyms {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /**
   * Reads groups, one a line, their terms separated by commas. Blank lines and what follows a
   * {@code #} count for nothing; neither does a line of one term.
   */
  public static Synonyms read(String text) {
    List<List<String>> groups =
        text.lines()
            .map(Synonyms::terms)
            .filter(terms -> terms.size() > 1)
            .limit(GROUPS_MAX)
            .toList();
    return new Synonyms(groups);
  }

  /** The lines of {@code text}, from 1, that hold one term only, which means nothing. */
  public static List<Integer> lonely(String text) {
    List<Integer> lonely = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (terms(line).size() == 1) {
        lonely.add(number);
      }
    }
    return lonely;
  }

  private static List<String> terms(String line) {
    int comment = line.indexOf('#');
    String said = comment < 0 ? line : line.substring(0, comment);
    return Arrays.stream(said.split(","))
        .map(String::strip)
        .filter(term -> !term.isEmpty())
        .distinct()
        .limit(TERMS_MAX)
        .toList();
  }

  /** Words of the field that every team shares. */
  public static Synonyms builtIn() {
    try (InputStream in = Synonyms.class.getResourceAsStream(BUILT_IN)) {
      byte[] bytes = Objects.requireNonNull(in, BUILT_IN).readAllBytes();
      return read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(BUILT_IN + " of the program cannot be read", e);
    }
  }

  /** The groups of both. */
  public Synonyms and(Synonyms other) {
    List<List<String>> all = new ArrayList<>(groups);
    all.addAll(other.groups);
    return new Synonyms(all);
  }
}
