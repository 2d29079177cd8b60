package dev.fettle.parse.rst.block;

import dev.fettle.parse.rst.table.SimpleTable;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;
import java.util.regex.Pattern;

/** A table whose columns are drawn with {@code =} above and below. */
final class SimpleTableReader implements Construct {

  private static final Pattern TOP = Pattern.compile("=++(?: ++=++)++ *+");
  private static final Pattern BORDER = Pattern.compile("=++[ =]*+");

  private final BlockReader reader;
  private final TableBuilder builder;

  SimpleTableReader(BlockReader reader) {
    this.reader = reader;
    this.builder = new TableBuilder(reader);
  }

  static boolean isBorder(String line) {
    return line.startsWith("=") && TOP.matcher(line).matches();
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (!isBorder(cursor.line())) {
      return false;
    }
    Lines lines = cursor.lines();
    int start = cursor.at();
    int top = Chars.trim(cursor.line()).length();
    int found = -1;
    for (int i = start + 1; i < lines.size(); i++) {
      if (!BORDER.matcher(lines.get(i)).matches()) {
        continue;
      }
      if (Chars.trim(lines.get(i)).length() != top) {
        return malformed(cursor, i + 1, "its borders differ in length", sink);
      }
      if (found > 0 || lines.blank(i + 1)) {
        return table(cursor, i + 1, sink);
      }
      found = i;
    }
    return malformed(cursor, found > 0 ? found + 1 : lines.size(), "it has no bottom border", sink);
  }

  private boolean table(Cursor cursor, int end, Sink sink) {
    Lines block = cursor.lines().slice(cursor.at(), end);
    cursor.go(end);
    sink.add(builder.build(SimpleTable.read(block), block));
    reader.unindented(cursor.lines().blank(end), cursor, "a table");
    return true;
  }

  private boolean malformed(Cursor cursor, int end, String reason, Sink sink) {
    sink.add(builder.malformed(cursor.lines().slice(cursor.at(), end), reason));
    cursor.go(end);
    return true;
  }
}
