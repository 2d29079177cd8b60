package dev.fettle.index;

/**
 * The port to what turns a text into a vector, such that texts of like meaning point the same way.
 * Safe for use by several threads. Whatever is slow to start starts at the first text.
 */
public interface TextVectors {

  /** Names what makes the vectors: those of another name cannot be compared. */
  String name();

  /** How long a vector is. */
  int dimensions();

  /**
   * The vector of {@code text}, of length 1; the end of a long text may count for nothing.
   *
   * @throws IllegalStateException when what makes the vectors cannot be started; it says why
   */
  float[] of(String text);
}
