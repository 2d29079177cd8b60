package dev.fettle.parse.rst.text;

/**
 * What is known beforehand about an indented block.
 *
 * @param block the indent of all lines, or -1
 * @param first the indent of the first line, or -1
 * @param untilBlank whether a blank line ends the block
 * @param strip whether the common indent is taken off
 */
public record Shape(int block, int first, boolean untilBlank, boolean strip) {

  /** Nothing is known: the block begins with an indented or blank line. */
  public static final Shape UNKNOWN = new Shape(-1, -1, false, true);

  /** All lines are indented by {@code indent}; the first may hold a marker there. */
  public static Shape known(int indent) {
    return new Shape(indent, indent, false, true);
  }

  /** The first line's text begins at {@code indent}; the others' is to be found. */
  public static Shape firstKnown(int indent) {
    return new Shape(-1, indent, false, true);
  }

  /** The same, ended by a blank line. */
  public Shape toBlank() {
    return new Shape(block, first, true, strip);
  }

  /** The same, with the indent left on. */
  public Shape kept() {
    return new Shape(block, first, untilBlank, false);
  }
}
