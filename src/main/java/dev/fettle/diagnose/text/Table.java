package dev.fettle.diagnose.text;

import dev.fettle.diagnose.fact.Finding.Cited;
import java.util.List;

/**
 * A printed table.
 *
 * @param headers in order, as printed
 * @param whole whether every row could be laid under the headers
 */
public record Table(int line, List<String> headers, List<Row> rows, boolean whole) {

  public Table {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  /** Whether all {@code names} are headers. */
  public boolean has(String... names) {
    return headers.containsAll(List.of(names));
  }

  /** A row; its cells stand in the order of the headers, empty where nothing is printed. */
  public record Row(Cited cited, List<String> headers, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** What stands under {@code header}; empty when nothing does. */
    public String get(String header) {
      int at = headers.indexOf(header);
      return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }
  }
}
