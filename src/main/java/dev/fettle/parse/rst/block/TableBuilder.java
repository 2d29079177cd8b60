package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.table.TableReading;
import dev.fettle.parse.rst.table.TableReading.Drawn;
import dev.fettle.parse.rst.table.TableReading.DrawnCell;
import dev.fettle.parse.rst.table.TableReading.Faulty;
import dev.fettle.parse.rst.text.Lines;
import java.util.List;

/** Makes tables of what was found in a drawing. */
final class TableBuilder {

  private final BlockReader reader;

  TableBuilder(BlockReader reader) {
    this.reader = reader;
  }

  Block build(TableReading reading, Lines block) {
    return switch (reading) {
      case Faulty(String reason) -> malformed(block, reason);
      case Drawn(int head, List<List<DrawnCell>> rows) -> {
        reader.settle();
        List<Block.Row> built =
            rows.stream().map(row -> new Block.Row(row.stream().map(this::cell).toList())).toList();
        yield new Block.Table(List.of(), head, built, reader.span(block, 0, block.size()));
      }
    };
  }

  private Block.Cell cell(DrawnCell cell) {
    return new Block.Cell(reader.nested(cell.lines()), cell.columns(), cell.rows());
  }

  Block malformed(Lines block, String reason) {
    reader
        .remarks()
        .error(
            "table-malformed",
            block.number(0),
            "this table cannot be read: %s; shown as it was written".formatted(reason));
    return reader.opaque(block, "malformed table: " + reason);
  }
}
