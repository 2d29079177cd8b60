package dev.fettle.parse.rst.text;

/**
 * An indented block found in {@link Lines}.
 *
 * @param lines the block; blank lines at its end included
 * @param next the index of the line after it, in the lines it was found in
 * @param blankFinish whether it ended with a blank line or the end of input
 */
public record Indented(Lines lines, int next, boolean blankFinish) {

  /** The same without blank lines at its beginning. */
  public Indented trimTop() {
    return new Indented(lines.trimTop(), next, blankFinish);
  }
}
