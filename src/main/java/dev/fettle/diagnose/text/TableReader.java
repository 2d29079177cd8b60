package dev.fettle.diagnose.text;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Finding.Cited;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads tables whose columns begin where their headers begin, as kubectl, oc and docker print them.
 * A row that overran its columns is laid out by its own gaps; one that fits neither way is left
 * out, and the table is not whole. Linear.
 */
public final class TableReader {

  /** Headers that hold a blank; none is a part of another one. */
  private static final Set<String> SPACED =
      Set.of(
          "CONTAINER ID",
          "IMAGE ID",
          "NETWORK ID",
          "NOMINATED NODE",
          "READINESS GATES",
          "LAST SEEN",
          "FIRST SEEN",
          "NODE SELECTOR",
          "OS-IMAGE",
          "UP-TO-DATE");

  private final List<Table> tables = new ArrayList<>();
  private List<Column> columns = List.of();
  private List<Table.Row> rows = new ArrayList<>();
  private int header;
  private boolean whole = true;

  private TableReader() {}

  private record Column(String name, int start) {}

  /** A piece of a row between gaps of two or more blanks. */
  private record Piece(String text, int start) {}

  /** The tables of {@code output}, in order. */
  public static List<Table> read(List<Exchange.Printed> output) {
    TableReader reader = new TableReader();
    output.forEach(reader::line);
    reader.close();
    return List.copyOf(reader.tables);
  }

  private void line(Exchange.Printed printed) {
    String text = printed.text();
    List<Column> found = header(text);
    if (!found.isEmpty()) {
      close();
      columns = found;
      header = printed.line();
    } else if (text.isBlank()) {
      close();
    } else if (!columns.isEmpty()) {
      row(printed);
    }
  }

  private void close() {
    if (!columns.isEmpty()) {
      tables.add(new Table(header, names(), rows, whole));
    }
    columns = List.of();
    rows = new ArrayList<>();
    whole = true;
  }

  private List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  private void row(Exchange.Printed printed) {
    String text = printed.text();
    List<String> cells = text.length() > 2_000 ? List.of() : cells(text);
    if (cells.isEmpty()) {
      whole = false;
    } else {
      rows.add(new Table.Row(new Cited(printed.line(), text), names(), cells));
    }
  }

  private List<String> cells(String text) {
    if (isAligned(text)) {
      return aligned(text);
    }
    List<Piece> pieces = pieces(text, 2);
    if (pieces.size() == columns.size()) {
      return pieces.stream().map(Piece::text).toList();
    }
    List<Piece> words = pieces(text, 1);
    if (words.size() == columns.size()) {
      return words.stream().map(Piece::text).toList();
    }
    return List.of();
  }

  /** Whether a gap stands before every header that the row reaches, and something below two. */
  private boolean isAligned(String text) {
    int reached = 0;
    for (Column column : columns) {
      int at = column.start();
      if (at >= text.length()) {
        break;
      }
      if (at > 0 && !Words.isBlank(text.charAt(at - 1))) {
        return false;
      }
      reached += Words.isBlank(text.charAt(at)) ? 0 : 1;
    }
    boolean indented =
        text.substring(0, Math.min(text.length(), columns.getFirst().start())).isBlank();
    return indented && reached >= Math.min(2, columns.size()) && !isRagged(text);
  }

  /** Whether a cell begins beside its header, as when the row was padded for other columns. */
  private boolean isRagged(String text) {
    List<Piece> pieces = pieces(text, 2);
    return pieces.size() == columns.size()
        && pieces.stream()
            .anyMatch(piece -> columns.stream().noneMatch(c -> c.start() == piece.start()));
  }

  private List<String> aligned(String text) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int from = Math.min(columns.get(i).start(), text.length());
      boolean last = i + 1 == columns.size();
      int to = last ? text.length() : Math.min(columns.get(i + 1).start(), text.length());
      String cell = text.substring(from, to).strip();
      cells.add(last ? withoutRemark(cell) : cell);
    }
    return cells;
  }

  /** Authors write remarks behind the last column. */
  private static String withoutRemark(String cell) {
    List<Piece> pieces = pieces(cell, 2);
    return pieces.isEmpty() ? "" : pieces.getFirst().text();
  }

  private static List<Column> header(String text) {
    if (text.length() > 400 || !isCapital(text)) {
      return List.of();
    }
    List<Piece> words = pieces(text, 1);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Piece word = words.get(i);
      String pair = i + 1 < words.size() ? word.text() + " " + words.get(i + 1).text() : "";
      if (SPACED.contains(pair)) {
        columns.add(new Column(pair, word.start()));
        i++;
      } else {
        columns.add(new Column(word.text(), word.start()));
      }
    }
    return columns.size() > 1 ? List.copyOf(columns) : List.of();
  }

  /** Whether the line holds capitals and what stands among them in headers, and nothing else. */
  private static boolean isCapital(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      capitals += capital ? 1 : 0;
      if (!capital && " \t-()%:".indexOf(c) < 0) {
        return false;
      }
    }
    return capitals > 5;
  }

  private static List<Piece> pieces(String text, int gap) {
    List<Piece> pieces = new ArrayList<>();
    int start = -1;
    int blanks = gap;
    int end = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Words.isBlank(c)) {
        blanks += c == '\t' ? gap : 1;
        continue;
      }
      if (blanks >= gap) {
        if (start >= 0) {
          pieces.add(new Piece(text.substring(start, end), start));
        }
        start = i;
      }
      blanks = 0;
      end = i + 1;
    }
    if (start >= 0) {
      pieces.add(new Piece(text.substring(start, end), start));
    }
    return pieces;
  }
}
