package dev.fettle.parse.rst.emit;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes blocks as AsciiDoc. What AsciiDoc has no word for stands in named attributes: {@code line}
 * (the line in the source), {@code text} (the line on which a code block's text begins), {@code
 * kind} (of a remark or a definition list), {@code group} (the name of a group), {@code opaque}
 * (why a text was not read), {@code depth} (of a section too deep for AsciiDoc), {@code head} (how
 * many rows are headings), {@code bare} (which rows hold no cell of their own), {@code source} (an
 * image's address that AsciiDoc would change).
 */
public final class AsciiDocWriter {

  private static final int DEEPEST_SECTION = 5;
  private static final Set<String> NATIVE =
      Set.of("note", "tip", "important", "warning", "caution");

  private final boolean lines;
  private final StringBuilder out;
  private final Delimiters delimiters;
  private int depth;
  private boolean inCell;

  private AsciiDocWriter(boolean lines, Delimiters delimiters, int depth, StringBuilder out) {
    this.lines = lines;
    this.delimiters = delimiters;
    this.depth = depth;
    this.out = out;
  }

  /**
   * The text for {@code blocks}.
   *
   * @param lines whether the lines of the source are carried along, which people need not see
   */
  public static String write(List<Block> blocks, boolean lines) {
    StringBuilder out = new StringBuilder();
    new AsciiDocWriter(lines, Delimiters.clearOf(blocks), 0, out).blocks(blocks);
    return out.toString();
  }

  /** The text for the blocks of a table's cell. */
  String cell(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    AsciiDocWriter writer = new AsciiDocWriter(lines, delimiters, depth + 1, text);
    writer.inCell = true;
    writer.blocks(blocks);
    return text.toString().stripTrailing();
  }

  /** Whether what is written stands inside another block; a table there has its own separator. */
  boolean isInside() {
    return depth > 0;
  }

  private void blocks(List<Block> blocks) {
    boolean list = false;
    for (Block block : blocks) {
      boolean another = block instanceof Block.Listing || block instanceof Block.Definitions;
      out.append(list && another ? "//-\n\n" : "");
      block(block);
      list = another;
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Section it -> section(it);
      case Block.Paragraph it -> {
        head("", block).write();
        out.append(InlineWriter.write(it.inlines()).stripTrailing()).append("\n\n");
      }
      case Block.CodeBlock it -> code(it);
      case Block.Listing it -> listing(it);
      case Block.Definitions it -> definitions(it);
      case Block.Admonition it -> admonition(it);
      case Block.Table it -> table(it);
      case Block.Image it -> image(it);
      case Block.Quote it -> quote(it);
      case Block.Tabs it -> tabs(it);
      case Block.Group it -> {
        head("", block).with("group", it.name()).titled(it.title()).write();
        example(it.blocks());
      }
      case Block.ThematicBreak it -> {
        head("", block).write();
        out.append("'''\n\n");
      }
      case Block.Opaque it -> {
        Head head = head("listing", block).with("opaque", it.reason());
        verbatim(it.text(), head);
      }
    }
  }

  /** The attribute list of a block, being put together. */
  private final class Head {
    private final Attributes attributes;

    Head(Attributes attributes) {
      this.attributes = attributes;
    }

    Head with(String name, String value) {
      attributes.with(name, value);
      return this;
    }

    Head titled(List<Inline> title) {
      attributes.titled(title);
      return this;
    }

    void write() {
      out.append(attributes.lines());
    }
  }

  private Head head(String style, Block block) {
    Attributes attributes = Attributes.of(style);
    return new Head(lines ? attributes.with("line", block.span()) : attributes);
  }

  private String mark(SourceSpan span) {
    return lines ? "[.l%s]##{empty}##".formatted(Attributes.range(span)) : "";
  }

  private void section(Block.Section section) {
    Head head = head(section.anchor().isEmpty() ? "" : "#" + section.anchor(), section);
    if (section.level() > DEEPEST_SECTION) {
      head.with("depth", String.valueOf(section.level()));
    }
    head.write();
    out.append("=".repeat(Math.min(section.level(), DEEPEST_SECTION) + 1))
        .append(' ')
        .append(InlineWriter.write(section.title()).replace('\n', ' '))
        .append("\n\n");
    blocks(section.blocks());
  }

  private void code(Block.CodeBlock code) {
    boolean plain = code.language().matches("[a-zA-Z0-9]++(?:[-+#][a-zA-Z0-9]++)*+");
    String style = code.language().isEmpty() ? "" : plain ? "source," + code.language() : "source";
    Head head = head(style, code);
    if (!plain && !code.language().isEmpty()) {
      head.with("language", code.language());
    }
    if (lines) {
      head.with("text", String.valueOf(code.firstTextLine()));
    }
    verbatim(code.text(), head.titled(code.title()));
  }

  /** In a cell, a blank before each line keeps those that look like comments. */
  private void verbatim(String text, Head head) {
    boolean shifted = inCell && Verbatim.holdsComment(text);
    (shifted ? head.with("indent", "0") : head).write();
    String fence = Delimiters.fence(text);
    out.append(fence).append('\n');
    if (!text.isEmpty()) {
      text.lines()
          .map(Verbatim::guarded)
          .map(line -> shifted && !line.isEmpty() ? " " + line : line)
          .forEach(line -> out.append(line).append('\n'));
    }
    out.append(fence).append("\n\n");
  }

  private void example(List<Block> blocks) {
    enclosed('=', blocks);
  }

  private void enclosed(char mark, List<Block> blocks) {
    String fence = delimiters.at(mark, depth++);
    out.append(fence).append('\n');
    blocks(blocks);
    depth--;
    trimBlank();
    out.append(fence).append("\n\n");
  }

  private void trimBlank() {
    while (out.length() > 1
        && out.charAt(out.length() - 1) == '\n'
        && out.charAt(out.length() - 2) == '\n') {
      out.setLength(out.length() - 1);
    }
  }

  private void attached(List<Block> blocks) {
    if (!blocks.isEmpty()) {
      out.append("+\n[.body]\n");
      example(blocks);
      trimBlank();
    }
  }

  private void listing(Block.Listing list) {
    Head head = head("", list);
    if (list.ordered() && list.start() != 1) {
      head.with("start", String.valueOf(list.start()));
    }
    head.write();
    for (Block.ListItem item : list.items()) {
      boolean led =
          !item.blocks().isEmpty()
              && item.blocks().getFirst() instanceof Block.Paragraph lead
              && !Verbatim.keepsLines(lead);
      out.append(list.ordered() ? ". " : "* ");
      item.checked().ifPresent(done -> out.append(done ? "[x] " : "[ ] "));
      out.append(mark(item.span()));
      if (led) {
        Block.Paragraph lead = (Block.Paragraph) item.blocks().getFirst();
        out.append(InlineWriter.write(lead.inlines())).append('\n');
        attached(item.blocks().subList(1, item.blocks().size()));
      } else {
        out.append("{empty}\n");
        attached(item.blocks());
      }
    }
    out.append('\n');
  }

  private void definitions(Block.Definitions list) {
    Head head = head("", list);
    if (list.kind() != Block.Definitions.Kind.TERM) {
      head.with("kind", list.kind().name().toLowerCase(Locale.ROOT));
    }
    head.write();
    for (Block.Definition entry : list.entries()) {
      out.append(mark(entry.span()))
          .append(InlineWriter.write(entry.term()).replace('\n', ' '))
          .append(":: {empty}\n");
      attached(entry.blocks());
    }
    out.append('\n');
  }

  private void admonition(Block.Admonition remark) {
    boolean known = NATIVE.contains(remark.kind());
    String style =
        switch (remark.kind()) {
          case "hint" -> "TIP";
          case "danger", "error", "attention" -> "WARNING";
          default -> known ? remark.kind().toUpperCase(Locale.ROOT) : "NOTE";
        };
    Head head = head(style, remark);
    (known ? head : head.with("kind", remark.kind())).titled(remark.title()).write();
    example(remark.blocks());
  }

  private void quote(Block.Quote quote) {
    head("quote", quote).write();
    if (quote.attribution().isEmpty()) {
      enclosed('_', quote.blocks());
      return;
    }
    List<Block> blocks = new ArrayList<>(quote.blocks());
    blocks.add(
        new Block.Group(
            "attribution",
            List.of(),
            List.of(new Block.Paragraph(quote.attribution(), quote.span())),
            quote.span()));
    enclosed('_', blocks);
  }

  private void tabs(Block.Tabs tabs) {
    head(".tabs", tabs).write();
    String fence = delimiters.at('=', depth++);
    out.append(fence).append('\n');
    for (Block.Tab tab : tabs.tabs()) {
      out.append(mark(tab.span())).append(InlineWriter.write(tab.title())).append(":: {empty}\n");
      attached(tab.blocks());
    }
    depth--;
    out.append(fence).append("\n\n");
  }

  private void image(Block.Image image) {
    boolean plain = image.target().matches("[a-zA-Z0-9_./:%?=&-]++");
    Attributes attributes = Attributes.of("").with("alt", image.alternative());
    if (!plain) {
      attributes.with("source", image.target());
    }
    head("", image).titled(image.title()).write();
    out.append("image::")
        .append(plain ? image.target() : "image")
        .append(attributes.lines().strip())
        .append("\n\n");
  }

  private void table(Block.Table table) {
    TableText text = TableText.of(table, this);
    Head head = head(text.style(), table);
    if (table.headerRows() > 0) {
      head.with("head", String.valueOf(table.headerRows()));
    }
    String bare = BareRows.in(table);
    if (!bare.isEmpty()) {
      head.with("bare", bare);
    }
    head.titled(table.title()).write();
    out.append(text.text()).append("\n\n");
  }
}
