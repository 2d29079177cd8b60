package dev.fettle.binding;

import dev.fettle.console.Exchange.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the tables that kubectl, docker and their kin print: upper-case headings, then rows.
 * Columns stand two blanks apart at least, or one where a chat took the others.
 */
final class TableReader {

  private static final int COLUMNS_MIN = 3;
  private static final Pattern HEADING =
      Pattern.compile("[A-Z][A-Z0-9()%/_-]*+(?: [A-Z][A-Z0-9()_-]*+)?+");
  private static final Pattern GAP = Pattern.compile(" {2,}+|\t++");
  private static final Set<String> PAIRS =
      Set.of(
          "CONTAINER ID",
          "NOMINATED NODE",
          "READINESS GATES",
          "IMAGE ID",
          "LAST SEEN",
          "POD ID",
          "APP VERSION");

  private final List<Row> rows = new ArrayList<>();
  private List<String> headings = List.of();
  private boolean wide;

  private TableReader() {}

  static List<Row> read(List<Printed> lines) {
    TableReader reader = new TableReader();
    lines.forEach(reader::line);
    return List.copyOf(reader.rows);
  }

  private void line(Printed line) {
    String text = line.text().strip();
    if (text.isEmpty()) {
      headings = List.of();
      return;
    }
    List<String> apart = List.of(GAP.split(text));
    List<String> single = paired(List.of(text.split(" ++")));
    if (isHeading(apart) || isHeading(single)) {
      wide = isHeading(apart);
      headings = wide ? apart : single;
    } else if (!headings.isEmpty()) {
      row(wide ? apart : merged(text), line.line());
    }
  }

  private static boolean isHeading(List<String> cells) {
    return cells.size() >= COLUMNS_MIN
        && cells.stream().allMatch(cell -> HEADING.matcher(cell).matches());
  }

  private void row(List<String> cells, int line) {
    boolean fits = cells.size() >= Math.min(headings.size(), COLUMNS_MIN);
    List<String> read = cells.size() > headings.size() ? cells.subList(0, headings.size()) : cells;
    if (fits) {
      rows.add(new Row(headings, read, line));
    }
  }

  /** Headings of two words, which single blanks have torn. */
  private static List<String> paired(List<String> words) {
    List<String> cells = new ArrayList<>();
    for (String word : words) {
      String pair = cells.isEmpty() ? "" : cells.getLast() + " " + word;
      if (PAIRS.contains(pair)) {
        cells.set(cells.size() - 1, pair);
      } else {
        cells.add(word);
      }
    }
    return cells;
  }

  /** {@code 5 (3m ago)} is one cell. */
  private static List<String> merged(String text) {
    List<String> cells = new ArrayList<>();
    boolean open = false;
    for (String word : text.split(" ++")) {
      open |= word.startsWith("(");
      if (open && !cells.isEmpty()) {
        cells.set(cells.size() - 1, cells.getLast() + " " + word);
      } else {
        cells.add(word);
      }
      open &= !word.endsWith(")");
    }
    return cells;
  }
}
