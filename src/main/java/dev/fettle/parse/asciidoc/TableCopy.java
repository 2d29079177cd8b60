package dev.fettle.parse.asciidoc;

import dev.fettle.document.Block;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.ast.Cell;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Row;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.ast.Table;

/** Copies tables: cells of text, of code and of whole documents. */
final class TableCopy {

  private final BlockCopy blocks;

  TableCopy(BlockCopy blocks) {
    this.blocks = blocks;
  }

  Block table(StructuralNode node, SourceSpan span) {
    Table table = (Table) node;
    List<Block.Row> rows = new ArrayList<>();
    table.getHeader().forEach(row -> rows.add(row(row, span)));
    int head = rows.size();
    table.getBody().forEach(row -> rows.add(row(row, span)));
    table.getFooter().forEach(row -> rows.add(row(row, span)));
    for (String bare : BlockCopy.attribute(node, "bare").split(",")) {
      if (!bare.isEmpty()) {
        rows.add(Math.min(rows.size(), Integer.parseInt(bare)), new Block.Row(List.of()));
      }
    }
    String carried = BlockCopy.attribute(node, "head");
    return new Block.Table(
        blocks.title(node),
        carried.isEmpty() ? head : Math.min(rows.size(), Integer.parseInt(carried)),
        rows,
        span);
  }

  private Block.Row row(Row row, SourceSpan span) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Cell cell : row.getCells()) {
      cells.add(
          new Block.Cell(
              content(cell, span), Math.max(1, cell.getColspan()), Math.max(1, cell.getRowspan())));
    }
    return new Block.Row(cells);
  }

  private List<Block> content(Cell cell, SourceSpan span) {
    Document inner = cell.getInnerDocument();
    if (inner != null) {
      return blocks.blocks(inner, span, 1);
    }
    if ("literal".equals(cell.getStyle())) {
      return List.of(new Block.CodeBlock("", List.of(), cell.getSource(), span, span.firstLine()));
    }
    List<Block> paragraphs = new ArrayList<>();
    Object content = cell.getContent();
    List<?> texts = content instanceof List<?> list ? list : List.of(String.valueOf(content));
    for (Object text : texts) {
      if (!String.valueOf(text).isBlank()) {
        paragraphs.add(new Block.Paragraph(blocks.inlines(String.valueOf(text)), span));
      }
    }
    return paragraphs;
  }
}
