package dev.fettle.parse.rst.block;

import dev.fettle.parse.rst.table.GridTable;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;
import java.util.List;
import java.util.regex.Pattern;

/** A table drawn with {@code +}, {@code -} and {@code |}. */
final class GridTableReader implements Construct {

  private static final Pattern BORDER = Pattern.compile("\\+-[-+]++(?<=-\\+) *+");

  private final BlockReader reader;
  private final TableBuilder builder;

  GridTableReader(BlockReader reader) {
    this.reader = reader;
    this.builder = new TableBuilder(reader);
  }

  static boolean isBorder(String line) {
    return line.startsWith("+-") && BORDER.matcher(line).matches();
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (!isBorder(cursor.line())) {
      return false;
    }
    Lines lines = cursor.lines();
    int start = cursor.at();
    int end = start;
    while (!lines.blank(end) && "+|".indexOf(lines.get(end).charAt(0)) >= 0) {
      end++;
    }
    int bottom = end - 1;
    while (bottom > start + 1 && !isBorder(lines.get(bottom))) {
      bottom--;
    }
    boolean closed = bottom > start + 1 || end - 1 == bottom && isBorder(lines.get(bottom));
    Lines block = lines.slice(start, closed ? bottom + 1 : end);
    boolean again = closed && bottom < end - 1 && !reader.lenient();
    cursor.go(again ? bottom - 1 : start + block.size());
    Lines canvas = GridTable.canvas(block);
    if (closed && even(canvas.texts())) {
      sink.add(builder.build(GridTable.read(canvas), block));
    } else {
      sink.add(builder.malformed(block, "its borders do not line up"));
    }
    reader.unindented(cursor.done() || lines.blank(cursor.at()), cursor, "a table");
    return true;
  }

  private static boolean even(List<String> lines) {
    int width = Chars.trim(lines.getFirst()).length();
    return lines.stream()
        .allMatch(line -> line.length() == width && "+|".indexOf(line.charAt(width - 1)) >= 0);
  }
}
