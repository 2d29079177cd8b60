package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Lines;
import java.util.List;

/** A session of the Python interpreter. */
final class DoctestBlock implements Construct {

  private final BlockReader reader;

  DoctestBlock(BlockReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    String line = cursor.line();
    if (!line.equals(">>>") && !line.startsWith(">>> ")) {
      return false;
    }
    int end = cursor.lines().textEnd(cursor.at());
    Lines text = cursor.lines().slice(cursor.at(), end);
    sink.add(
        new Block.CodeBlock(
            "", List.of(), text.join(), reader.span(text, 0, text.size()), text.number(0)));
    cursor.go(end);
    return true;
  }
}
