package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Shape;
import java.util.ArrayList;
import java.util.List;

/** Lines after {@code |}, which stay lines. */
final class LineBlock implements Construct {

  private final BlockReader reader;

  LineBlock(BlockReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (!starts(cursor)) {
      return false;
    }
    int start = cursor.at();
    List<Inline> lines = new ArrayList<>();
    boolean blankFinish = false;
    while (!cursor.done() && !blankFinish && starts(cursor)) {
      int number = cursor.number();
      int textAt = BulletList.afterBlanks(cursor.line(), 1);
      Indented line = cursor.take(Shape.firstKnown(textAt).toBlank());
      lines.addAll(reader.inlines(line.lines().join(), number));
      lines.add(new Inline.LineBreak());
      blankFinish = line.blankFinish() && (cursor.done() || cursor.lines().blank(cursor.at()));
    }
    sink.add(new Block.Paragraph(lines, reader.span(cursor.lines(), start, cursor.at())));
    reader.unindented(blankFinish, cursor, "a line block");
    return true;
  }

  private static boolean starts(Cursor cursor) {
    String line = cursor.line();
    return line.equals("|") || line.startsWith("| ");
  }
}
