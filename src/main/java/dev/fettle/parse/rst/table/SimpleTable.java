package dev.fettle.parse.rst.table;

import dev.fettle.parse.rst.table.TableReading.Drawn;
import dev.fettle.parse.rst.table.TableReading.DrawnCell;
import dev.fettle.parse.rst.table.TableReading.Faulty;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;
import java.util.ArrayList;
import java.util.List;

/** Reads a table whose columns are drawn with lines of {@code =} above and below. */
public final class SimpleTable {

  private record Column(int start, int end) {}

  private record Row(int line, List<DrawnCell> cells) {}

  private static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message, null, false, false);
    }
  }

  private final Lines block;
  private final List<String> lines;
  private final List<Row> rows = new ArrayList<>();
  private List<Column> columns = List.of();
  private int borderEnd;
  private int headEdge;

  private SimpleTable(Lines block) {
    this.block = Canvas.padded(block);
    this.lines = this.block.texts();
  }

  /** The table that {@code block} draws, from its top border to its bottom border. */
  public static TableReading read(Lines block) {
    try {
      return new SimpleTable(block).read();
    } catch (Fault fault) {
      return new Faulty(String.valueOf(fault.getMessage()));
    }
  }

  private TableReading read() throws Fault {
    int last = lines.size() - 1;
    lines.set(0, lines.get(0).replace('=', '-'));
    lines.set(last, lines.get(last).replace('=', '-'));
    findHead();
    columns = columns(lines.get(0));
    borderEnd = columns.getLast().end;
    readRows();
    int head = 0;
    for (int i = 0; i < rows.size() && head == 0 && headEdge > 0; i++) {
      head = rows.get(i).line > headEdge ? i : 0;
    }
    return new Drawn(head, rows.stream().map(Row::cells).toList());
  }

  private void findHead() throws Fault {
    for (int i = 1; i < lines.size() - 1; i++) {
      if (!lines.get(i).matches("=[ =]*+")) {
        continue;
      }
      if (headEdge > 0) {
        throw new Fault("it has several lines of '=' inside; only one may end the heading");
      }
      headEdge = i;
      lines.set(i, lines.get(i).replace('=', '-'));
    }
  }

  private void readRows() throws Fault {
    int start = 1;
    boolean found = false;
    for (int at = 1; at < lines.size(); at++) {
      if (lines.get(at).matches("-[ -]*+")) {
        row(start, at, columnsUnder(at));
        start = at + 1;
        found = false;
      } else if (!first(lines.get(at)).isEmpty()) {
        if (found && at != start) {
          row(start, at, new ArrayList<>(columns));
        }
        start = at;
        found = true;
      } else if (!found) {
        start = at + 1;
      }
    }
  }

  private String first(String line) {
    return Chars.trim(slice(line, columns.getFirst().start, columns.getFirst().end));
  }

  private static String slice(String line, int start, int end) {
    int from = Math.min(start, line.length());
    return line.substring(from, Math.max(from, Math.min(end, line.length())));
  }

  private static List<Column> columns(String border) {
    List<Column> found = new ArrayList<>();
    int begin = border.indexOf('-');
    while (begin >= 0) {
      int blank = border.indexOf(' ', begin);
      int end = blank < 0 ? border.length() : blank;
      found.add(new Column(begin, end));
      begin = border.indexOf('-', end);
    }
    return found;
  }

  private List<Column> columnsUnder(int at) throws Fault {
    List<Column> spans = columns(lines.get(at));
    if (spans.getLast().end != borderEnd) {
      throw new Fault("its line %d does not end where the top border does".formatted(at + 1));
    }
    spans.set(spans.size() - 1, new Column(spans.getLast().start, columns.getLast().end));
    return spans;
  }

  private void row(int start, int end, List<Column> under) throws Fault {
    boolean span = end < lines.size() && lines.get(end).matches("-[ -]*+");
    if (start >= end && !span) {
      return;
    }
    checkMargins(start, end, under);
    List<DrawnCell> cells = new ArrayList<>();
    int at = 0;
    Lines texts = block.slice(start, end);
    for (Column column : under) {
      int width = 1;
      boolean aligned = at < columns.size() && columns.get(at).start == column.start;
      while (aligned && columns.get(at).end != column.end) {
        at++;
        width++;
        aligned = at < columns.size();
      }
      if (!aligned) {
        throw new Fault("the span in its line %d does not meet the columns".formatted(end + 1));
      }
      cells.add(new DrawnCell(Canvas.cut(texts, column.start, column.end), width, 1));
      at++;
    }
    rows.add(new Row(start, cells));
  }

  /** Text may run over the end of the last column, and nowhere else. */
  private void checkMargins(int start, int end, List<Column> under) throws Fault {
    for (int i = 0; i < under.size(); i++) {
      boolean last = i == under.size() - 1;
      int next = last ? Integer.MAX_VALUE : under.get(i + 1).start;
      for (int at = start; at < end; at++) {
        String line = lines.get(at);
        boolean over = !Chars.trim(slice(line, under.get(i).end, next)).isEmpty();
        if (over && !last) {
          throw new Fault("text stands between the columns in its line %d".formatted(at + 1));
        }
        if (over) {
          widen(under, Chars.trimEnd(line).length());
        }
      }
    }
  }

  private void widen(List<Column> under, int end) {
    Column main = columns.getLast();
    int last = under.size() - 1;
    under.set(last, new Column(under.get(last).start, Math.max(main.end, end)));
    if (end > main.end) {
      columns = new ArrayList<>(columns);
      columns.set(columns.size() - 1, new Column(main.start, end));
    }
  }
}
