package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables written as lists, as comma-separated values, or drawn under a title. */
final class Tables {

  private final Surroundings around;

  Tables(Surroundings around) {
    this.around = around;
  }

  void register(Map<String, Directives.Known> known) {
    Form drawn = Form.OPEN.with("align", "class", "name", "width", "widths");
    Form list =
        Form.OPEN.with("align", "class", "header-rows", "name", "stub-columns", "width", "widths");
    Form csv =
        Form.OPEN.with(
            "align",
            "class",
            "delim",
            "encoding",
            "escape",
            "file",
            "header",
            "header-rows",
            "keepspace",
            "name",
            "quote",
            "stub-columns",
            "url",
            "width",
            "widths");
    known.put("table", new Directives.Known(drawn, this::drawn));
    known.put("list-table", new Directives.Known(list, this::list));
    known.put("csv-table", new Directives.Known(csv, this::csv));
  }

  private List<Inline> title(Directive directive) {
    return directive.argument().isEmpty()
        ? List.of()
        : around.inlines(directive.argument(), directive.line());
  }

  private SourceSpan span(Directive directive) {
    return around.span(directive.written(), 0, directive.written().size());
  }

  private List<Block> drawn(Directive directive) throws Misuse {
    directive.mustHaveContent();
    List<Inline> title = title(directive);
    List<Block> blocks = around.nested(directive.content());
    if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Table table) {
      return List.of(new Block.Table(title, table.headerRows(), table.rows(), span(directive)));
    }
    if (around.lenient()) {
      return blocks;
    }
    throw new Misuse("exactly one table is expected in it");
  }

  private List<Block> list(Directive directive) throws Misuse {
    directive.mustHaveContent();
    List<Inline> title = title(directive);
    List<Block> blocks = around.nested(directive.content());
    Optional<List<Block.Row>> rows = rows(blocks);
    int head = directive.count("header-rows");
    int stubs = directive.count("stub-columns");
    boolean even = rows.isPresent() && even(rows.get(), directive);
    if ((!even || head >= rows.get().size() && head > 0) && around.lenient()) {
      return rows.isPresent()
          ? List.of(new Block.Table(title, Math.min(head, 1), filled(rows.get()), span(directive)))
          : blocks;
    }
    if (!even || head >= rows.get().size() && head > 0 || stubs > 0 && stubs >= width(rows.get())) {
      throw new Misuse("a list of lists with the same number of items is expected in it");
    }
    return List.of(new Block.Table(title, head, rows.get(), span(directive)));
  }

  private static Optional<List<Block.Row>> rows(List<Block> blocks) {
    if (blocks.size() != 1
        || !(blocks.getFirst() instanceof Block.Listing list)
        || list.ordered()) {
      return Optional.empty();
    }
    List<Block.Row> rows = new ArrayList<>();
    for (Block.ListItem item : list.items()) {
      boolean row =
          item.blocks().size() == 1
              && item.blocks().getFirst() instanceof Block.Listing inner
              && !inner.ordered();
      if (!row) {
        return Optional.empty();
      }
      Block.Listing cells = (Block.Listing) item.blocks().getFirst();
      rows.add(
          new Block.Row(
              cells.items().stream().map(cell -> new Block.Cell(cell.blocks(), 1, 1)).toList()));
    }
    return Optional.of(rows);
  }

  private static int width(List<Block.Row> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private static boolean even(List<Block.Row> rows, Directive directive) {
    int width = width(rows);
    String widths = directive.option("widths").orElse("");
    boolean listed = widths.matches("[0-9, ]++");
    boolean fit = !listed || widths.strip().split("[, ]++").length == width;
    return fit && rows.stream().allMatch(row -> row.cells().size() == width);
  }

  /** {@code rows} with empty cells where some are missing. */
  private static List<Block.Row> filled(List<Block.Row> rows) {
    int width = width(rows);
    List<Block.Row> filled = new ArrayList<>();
    for (Block.Row row : rows) {
      List<Block.Cell> cells = new ArrayList<>(row.cells());
      while (cells.size() < width) {
        cells.add(new Block.Cell(List.of(), 1, 1));
      }
      filled.add(new Block.Row(cells));
    }
    return filled;
  }

  private List<Block> csv(Directive directive) throws Misuse {
    Lines data = csvData(directive);
    List<Inline> title = title(directive);
    List<Block.Row> rows = new ArrayList<>();
    String header = directive.option("header").orElse("");
    if (!header.isEmpty()) {
      Lines lines = Lines.at(header.lines().toList(), directive.line());
      rows.addAll(CsvRows.header(lines).read(around));
    }
    int head = rows.size() + directive.count("header-rows");
    List<Block.Row> body = CsvRows.of(directive, data).read(around);
    if (directive.count("header-rows") > 0 && directive.count("header-rows") >= body.size()) {
      throw new Misuse("it has fewer rows than its heading");
    }
    rows.addAll(body);
    return List.of(new Block.Table(title, head, filled(rows), span(directive)));
  }

  private Lines csvData(Directive directive) throws Misuse {
    Optional<String> file = directive.option("file");
    if (file.isPresent() && directive.content().isEmpty() && around.insertsFiles()) {
      return new Files(around).lines(file.get(), directive);
    }
    directive.mustHaveContent();
    return directive.content();
  }
}
