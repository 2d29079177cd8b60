package dev.fettle.parse.rst.inline;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import java.util.List;

/** Rebuilds a tree with other inline content, visiting it in reading order. */
abstract class TreeMapper {

  abstract List<Inline> inlines(List<Inline> inlines);

  /** Called with each block before it is rebuilt. */
  abstract void enter(Block block);

  /** A group, which a subclass may turn into another block. */
  Block group(Block.Group group) {
    return new Block.Group(
        group.name(), inlines(group.title()), blocks(group.blocks()), group.span());
  }

  final List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    enter(block);
    return switch (block) {
      case Block.Section it ->
          new Block.Section(
              it.level(), it.anchor(), inlines(it.title()), blocks(it.blocks()), it.span());
      case Block.Paragraph it -> new Block.Paragraph(inlines(it.inlines()), it.span());
      case Block.Listing it ->
          new Block.Listing(
              it.ordered(), it.start(), it.items().stream().map(this::item).toList(), it.span());
      case Block.Definitions it ->
          new Block.Definitions(
              it.kind(), it.entries().stream().map(this::entry).toList(), it.span());
      case Block.Admonition it ->
          new Block.Admonition(it.kind(), inlines(it.title()), blocks(it.blocks()), it.span());
      case Block.Table it ->
          new Block.Table(
              inlines(it.title()),
              it.headerRows(),
              it.rows().stream().map(this::row).toList(),
              it.span());
      case Block.Image it ->
          new Block.Image(it.target(), it.alternative(), inlines(it.title()), it.span());
      case Block.Quote it ->
          new Block.Quote(blocks(it.blocks()), inlines(it.attribution()), it.span());
      case Block.Tabs it -> new Block.Tabs(it.tabs().stream().map(this::tab).toList(), it.span());
      case Block.Group it -> group(it);
      case Block.CodeBlock it ->
          new Block.CodeBlock(
              it.language(), inlines(it.title()), it.text(), it.span(), it.firstTextLine());
      case Block.ThematicBreak it -> it;
      case Block.Opaque it -> it;
    };
  }

  private Block.ListItem item(Block.ListItem item) {
    return new Block.ListItem(item.checked(), blocks(item.blocks()), item.span());
  }

  private Block.Definition entry(Block.Definition entry) {
    return new Block.Definition(inlines(entry.term()), blocks(entry.blocks()), entry.span());
  }

  private Block.Row row(Block.Row row) {
    return new Block.Row(
        row.cells().stream()
            .map(cell -> new Block.Cell(blocks(cell.blocks()), cell.columns(), cell.rows()))
            .toList());
  }

  private Block.Tab tab(Block.Tab tab) {
    return new Block.Tab(inlines(tab.title()), blocks(tab.blocks()), tab.span());
  }
}
