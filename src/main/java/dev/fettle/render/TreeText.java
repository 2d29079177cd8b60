package dev.fettle.render;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.document.Inline;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints a document as an indented tree, one block a line, for people and for golden files. Text is
 * shown in quotes, with {@code \n} for line ends.
 */
public final class TreeText {

  private final StringBuilder tree = new StringBuilder();
  private final boolean lines;

  private TreeText(boolean lines) {
    this.lines = lines;
  }

  /** The tree of {@code document}, each block with the lines it was written on. */
  public static String of(Document document) {
    return print(document.blocks(), true);
  }

  /** The tree of {@code blocks} without lines: equal for guides that differ in markup alone. */
  public static String withoutLines(List<Block> blocks) {
    return print(blocks, false);
  }

  private static String print(List<Block> blocks, boolean lines) {
    TreeText text = new TreeText(lines);
    text.blocks(blocks, 0);
    return text.tree.toString();
  }

  private void blocks(List<Block> blocks, int depth) {
    blocks.forEach(block -> block(block, depth));
  }

  private void line(int depth, Block block, String words) {
    String place =
        lines ? " @%d-%d".formatted(block.span().firstLine(), block.span().lastLine()) : "";
    line(depth, words + place);
  }

  private void line(int depth, String words) {
    tree.append("  ".repeat(depth)).append(words.stripTrailing()).append('\n');
  }

  private void block(Block block, int depth) {
    switch (block) {
      case Block.Section section -> {
        String anchor = lines ? " #" + section.anchor() : "";
        line(
            depth, section, "section " + section.level() + anchor + " " + inlines(section.title()));
        blocks(section.blocks(), depth + 1);
      }
      case Block.Paragraph paragraph ->
          line(depth, paragraph, "paragraph " + inlines(paragraph.inlines()));
      case Block.CodeBlock code -> code(code, depth);
      case Block.Listing list -> list(list, depth);
      case Block.Definitions definitions -> definitions(definitions, depth);
      case Block.Admonition admonition -> {
        line(depth, admonition, admonition.kind() + " " + inlines(admonition.title()));
        blocks(admonition.blocks(), depth + 1);
      }
      case Block.Table table -> table(table, depth);
      default -> rest(block, depth);
    }
  }

  private void rest(Block block, int depth) {
    switch (block) {
      case Block.Image image ->
          line(
              depth,
              image,
              "image %s %s %s"
                  .formatted(image.target(), quoted(image.alternative()), inlines(image.title())));
      case Block.Quote quote -> {
        line(depth, quote, "quote " + inlines(quote.attribution()));
        blocks(quote.blocks(), depth + 1);
      }
      case Block.Tabs tabs -> tabs(tabs, depth);
      case Block.Group group -> {
        line(depth, group, ("group " + group.name()).strip() + " " + inlines(group.title()));
        blocks(group.blocks(), depth + 1);
      }
      case Block.ThematicBreak rule -> line(depth, rule, "break");
      case Block.Opaque opaque ->
          line(depth, opaque, "opaque (%s) %s".formatted(opaque.reason(), quoted(opaque.text())));
      default -> throw new IllegalStateException("block '" + block + "': not printed elsewhere");
    }
  }

  private void code(Block.CodeBlock code, int depth) {
    String first = lines ? " from " + code.firstTextLine() : "";
    line(depth, code, ("code " + code.language()).strip() + " " + inlines(code.title()) + first);
    code.text().lines().forEach(text -> line(depth + 1, "| " + text));
  }

  private void list(Block.Listing list, int depth) {
    line(depth, list, list.ordered() ? "list ordered from " + list.start() : "list");
    for (Block.ListItem item : list.items()) {
      line(depth + 1, "item" + item.checked().map(done -> done ? " [x]" : " [ ]").orElse(""));
      blocks(item.blocks(), depth + 2);
    }
  }

  private void definitions(Block.Definitions definitions, int depth) {
    line(depth, definitions, "definitions");
    for (Block.Definition entry : definitions.entries()) {
      line(depth + 1, "term " + inlines(entry.term()));
      blocks(entry.blocks(), depth + 2);
    }
  }

  private void table(Block.Table table, int depth) {
    line(depth, table, "table %d %s".formatted(table.headerRows(), inlines(table.title())));
    for (Block.Row row : table.rows()) {
      line(depth + 1, "row");
      for (Block.Cell cell : row.cells()) {
        String size =
            cell.columns() == 1 && cell.rows() == 1
                ? ""
                : " %dx%d".formatted(cell.columns(), cell.rows());
        line(depth + 2, "cell" + size);
        blocks(cell.blocks(), depth + 3);
      }
    }
  }

  private void tabs(Block.Tabs tabs, int depth) {
    line(depth, tabs, "tabs");
    for (Block.Tab tab : tabs.tabs()) {
      line(depth + 1, "tab " + inlines(tab.title()));
      blocks(tab.blocks(), depth + 2);
    }
  }

  private static String inlines(List<Inline> inlines) {
    return inlines.stream().map(TreeText::inline).collect(Collectors.joining(" "));
  }

  private static String inline(Inline inline) {
    return switch (inline) {
      case Inline.Text text -> quoted(text.text());
      case Inline.Code code -> "code(" + quoted(code.text()) + ")";
      case Inline.Emphasis emphasis -> "emphasis(" + inlines(emphasis.content()) + ")";
      case Inline.Strong strong -> "strong(" + inlines(strong.content()) + ")";
      case Inline.Link link -> "link(" + link.target() + ", " + inlines(link.content()) + ")";
      case Inline.Role role ->
          role.role() + "(" + quoted(role.target()) + ", " + inlines(role.content()) + ")";
      case Inline.Picture picture ->
          "picture(" + picture.target() + ", " + quoted(picture.alternative()) + ")";
      case Inline.LineBreak ignored -> "break";
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\n", "\\n") + '"';
  }
}
