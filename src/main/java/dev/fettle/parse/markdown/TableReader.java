package dev.fettle.parse.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import java.util.ArrayList;
import java.util.List;

/** Reads GitHub's tables. */
final class TableReader {

  private TableReader() {}

  static Block.Table read(TableBlock table, Reading reading) {
    List<Block.Row> rows = new ArrayList<>();
    int headerRows = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableSeparator) {
        continue;
      }
      int before = rows.size();
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          rows.add(row(row, reading));
        }
      }
      headerRows += part instanceof TableHead ? rows.size() - before : 0;
    }
    return new Block.Table(List.of(), headerRows, rows, reading.span(table));
  }

  private static Block.Row row(Node row, Reading reading) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell tableCell) {
        List<Inline> inlines = InlineReader.read(cell, reading);
        List<Block> blocks =
            inlines.isEmpty()
                ? List.of()
                : List.of(BlockReader.blockOf(inlines, reading.span(row)));
        cells.add(new Block.Cell(blocks, Math.max(1, tableCell.getSpan()), 1));
      }
    }
    return new Block.Row(cells);
  }
}
