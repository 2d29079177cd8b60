package dev.fettle.parse.rst.emit;

import dev.fettle.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows whose place is taken whole by cells that began above them: AsciiDoc knows none. */
final class BareRows {

  private BareRows() {}

  /** Their indices, from 0, with commas between. */
  static String in(Block.Table table) {
    return IntStream.range(0, table.rows().size())
        .filter(index -> table.rows().get(index).cells().isEmpty())
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(","));
  }

  /** The table without them, its other cells that much lower. */
  static Block.Table without(Block.Table table) {
    if (in(table).isEmpty()) {
      return table;
    }
    List<Block.Row> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      int row = r;
      List<Block.Cell> cells =
          table.rows().get(r).cells().stream().map(cell -> lowered(cell, row, table)).toList();
      if (!cells.isEmpty()) {
        rows.add(new Block.Row(cells));
      }
    }
    return new Block.Table(table.title(), table.headerRows(), rows, table.span());
  }

  private static Block.Cell lowered(Block.Cell cell, int row, Block.Table table) {
    long bare =
        IntStream.range(row, Math.min(row + cell.rows(), table.rows().size()))
            .filter(index -> table.rows().get(index).cells().isEmpty())
            .count();
    return new Block.Cell(cell.blocks(), cell.columns(), Math.max(1, cell.rows() - (int) bare));
  }
}
