package dev.fettle.index;

import java.util.List;

/**
 * What a text is looked up by.
 *
 * @param lines the most telling first
 * @param perLine how many candidates each line brings at most
 */
public record CandidateQuery(List<Line> lines, int perLine) {

  public CandidateQuery {
    lines = List.copyOf(lines);
  }

  /**
   * One line of the text.
   *
   * @param pairs as {@link Pairs} makes them, distinct
   * @param words as {@code console} tokenises them, distinct, the rarest first
   */
  public record Line(List<String> pairs, List<String> words) {
    public Line {
      pairs = List.copyOf(pairs);
      words = List.copyOf(words);
    }
  }
}
