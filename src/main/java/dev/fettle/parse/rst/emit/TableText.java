package dev.fettle.parse.rst.emit;

import dev.fettle.document.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * A table's text. Its cells are separated by a mark that stands nowhere in them, so nothing in them
 * needs protection, other tables included.
 *
 * @param style the beginning of its attribute list
 */
record TableText(String style, String text) {

  private static final String MARKS =
      "|\u00a6\u00ac\u00a7\u00b6\u00a4\ue000\ue001\ue002\ue003\ue004";

  static TableText of(Block.Table written, AsciiDocWriter writer) {
    Block.Table table = BareRows.without(written);
    List<List<String>> cells = new ArrayList<>();
    boolean simpleHead = table.headerRows() == 1;
    for (Block.Row row : table.rows()) {
      List<String> texts = new ArrayList<>();
      for (Block.Cell cell : row.cells()) {
        boolean simple = isSimple(cell);
        simpleHead &= simple || cells.size() >= table.headerRows();
        texts.add(simple ? simple(cell) : writer.cell(cell.blocks()));
      }
      cells.add(texts);
    }
    char separator = separator(cells);
    String fence = fence(cells);
    StringBuilder out = new StringBuilder(fence).append('\n');
    for (int r = 0; r < cells.size(); r++) {
      rows(table.rows().get(r), cells.get(r), separator, out);
    }
    out.append(fence);
    String option = simpleHead ? "%header" : "%noheader";
    String style =
        "%s,cols=\"%d*\"%s"
            .formatted(
                option,
                columns(table),
                separator == '|' && !writer.isInside() ? "" : ",separator=" + separator);
    return new TableText(style, out.toString());
  }

  private static void rows(Block.Row row, List<String> texts, char separator, StringBuilder out) {
    for (int c = 0; c < texts.size(); c++) {
      Block.Cell cell = row.cells().get(c);
      if (cell.columns() > 1 || cell.rows() > 1) {
        out.append(cell.columns() > 1 ? cell.columns() : "")
            .append(cell.rows() > 1 ? "." + cell.rows() : "")
            .append('+');
      }
      boolean simple = isSimple(cell);
      out.append(simple ? "" : "a").append(separator).append(simple ? "" : "\n");
      out.append(texts.get(c)).append('\n');
    }
  }

  private static boolean isSimple(Block.Cell cell) {
    return cell.blocks().isEmpty()
        || cell.blocks().size() == 1
            && cell.blocks().getFirst() instanceof Block.Paragraph paragraph
            && !Verbatim.keepsLines(paragraph);
  }

  private static String simple(Block.Cell cell) {
    return cell.blocks().isEmpty()
        ? "{empty}"
        : InlineWriter.write(((Block.Paragraph) cell.blocks().getFirst()).inlines());
  }

  private static char separator(List<List<String>> cells) {
    for (char mark : MARKS.toCharArray()) {
      boolean free = cells.stream().flatMap(List::stream).allMatch(text -> text.indexOf(mark) < 0);
      if (free) {
        return mark;
      }
    }
    return MARKS.charAt(MARKS.length() - 1);
  }

  private static String fence(List<List<String>> cells) {
    int longest =
        cells.stream()
            .flatMap(List::stream)
            .flatMap(String::lines)
            .filter(
                line -> line.startsWith("|=") && line.substring(1).chars().allMatch(c -> c == '='))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return "|" + "=".repeat(Math.max(3, longest));
  }

  private static int columns(Block.Table table) {
    return table.rows().stream()
        .mapToInt(row -> row.cells().stream().mapToInt(Block.Cell::columns).sum())
        .max()
        .orElse(1);
  }
}
