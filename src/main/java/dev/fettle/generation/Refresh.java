package dev.fettle.generation;

import dev.fettle.source.Problem;
import java.time.Duration;
import java.util.List;

/**
 * What bringing the index up to date came to.
 *
 * @param generation the name of the state that is now served
 * @param changed whether the index was written
 * @param read how many guides were read
 * @param kept how many were taken over
 * @param removed how many are no more
 * @param problems of the guides that were read and of the work itself; none when nothing changed
 */
public record Refresh(
    String generation,
    boolean changed,
    int read,
    int kept,
    int removed,
    List<Problem> problems,
    Duration elapsed) {

  public Refresh {
    problems = List.copyOf(problems);
  }
}
