package dev.fettle.parse.rst.block;

import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Shape;

/** Where in some lines a reading stands. */
final class Cursor {

  private final Lines lines;
  private final boolean titles;
  private int at;

  /**
   * At the beginning of {@code lines}.
   *
   * @param titles whether sections may begin here
   */
  Cursor(Lines lines, boolean titles) {
    this.lines = lines;
    this.titles = titles;
  }

  Lines lines() {
    return lines;
  }

  boolean titles() {
    return titles;
  }

  boolean done() {
    return at >= lines.size();
  }

  int at() {
    return at;
  }

  /** The line that the reading stands on. */
  String line() {
    return lines.get(at);
  }

  /** Its number in the file. */
  int number() {
    return lines.number(at);
  }

  void go(int index) {
    at = index;
  }

  void skipBlank() {
    while (!done() && lines.blank(at)) {
      at++;
    }
  }

  /** Takes the indented block that begins here, blank lines before it left out. */
  Indented take(Shape shape) {
    Indented block = lines.indented(at, shape);
    at = block.next();
    return block.trimTop();
  }

  /** Takes the block as it stands, blank lines before it included. */
  Indented takeWhole(Shape shape) {
    Indented block = lines.indented(at, shape);
    at = block.next();
    return block;
  }
}
