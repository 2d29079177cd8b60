package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.directive.FieldMarker;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Shape;
import java.util.ArrayList;
import java.util.List;

/** {@code :name: body}. */
final class FieldList implements Construct {

  private final BlockReader reader;

  FieldList(BlockReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (FieldMarker.end(cursor.line()) < 0) {
      return false;
    }
    int start = cursor.at();
    List<Block.Definition> fields = new ArrayList<>();
    boolean blankFinish = true;
    reader.settle();
    while (!cursor.done() && FieldMarker.end(cursor.line()) >= 0) {
      blankFinish = field(cursor, fields);
      cursor.skipBlank();
    }
    sink.add(
        new Block.Definitions(
            Block.Definitions.Kind.FIELD, fields, reader.span(cursor.lines(), start, cursor.at())));
    reader.unindented(blankFinish, cursor, "a field list");
    return true;
  }

  private boolean field(Cursor cursor, List<Block.Definition> fields) {
    int start = cursor.at();
    int line = cursor.number();
    String name = FieldMarker.name(cursor.line());
    int textAt = FieldMarker.end(cursor.line());
    Indented body = cursor.take(Shape.firstKnown(textAt));
    fields.add(
        new Block.Definition(
            reader.inlines(name, line),
            reader.nested(body.lines()),
            reader.span(cursor.lines(), start, cursor.at())));
    return body.blankFinish();
  }
}
