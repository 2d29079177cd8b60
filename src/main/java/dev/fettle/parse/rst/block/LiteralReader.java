package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Shape;
import java.util.List;

/** The literal block that a double colon announced: indented, or quoted by one character. */
final class LiteralReader {

  private final BlockReader reader;

  LiteralReader(BlockReader reader) {
    this.reader = reader;
  }

  /** Reads it from {@code cursor}, which stands after the text that announced it. */
  void read(Cursor cursor, Sink sink) {
    Indented block = cursor.take(Shape.UNKNOWN);
    Lines text = block.lines().trimBottom();
    if (text.isEmpty()) {
      quoted(cursor, sink);
      return;
    }
    sink.add(code(text));
    reader.unindented(block.blankFinish(), cursor, "a literal block");
  }

  Block.CodeBlock code(Lines text) {
    return new Block.CodeBlock(
        "", List.of(), text.join(), reader.span(text, 0, text.size()), text.number(0));
  }

  private void quoted(Cursor cursor, Sink sink) {
    cursor.skipBlank();
    if (cursor.done() || !Chars.isPunctuation(cursor.line().charAt(0))) {
      reader
          .remarks()
          .warn(
              "literal-missing",
              cursor.lines().number(cursor.at()),
              "'::' announces a literal block, but no indented text follows");
      return;
    }
    char quote = cursor.line().charAt(0);
    int end = cursor.at();
    while (!cursor.lines().blank(end) && cursor.lines().get(end).charAt(0) == quote) {
      end++;
    }
    sink.add(code(cursor.lines().slice(cursor.at(), end)));
    cursor.go(end);
  }
}
