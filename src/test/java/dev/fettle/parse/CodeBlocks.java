package dev.fettle.parse;

import dev.fettle.document.Block;
import java.util.List;
import java.util.stream.Stream;

/** Finds code in a tree. */
final class CodeBlocks {

  private CodeBlocks() {}

  static List<Block.CodeBlock> in(List<Block> blocks) {
    return blocks.stream().flatMap(CodeBlocks::in).toList();
  }

  private static Stream<Block.CodeBlock> in(Block block) {
    return switch (block) {
      case Block.CodeBlock code -> Stream.of(code);
      case Block.Section section -> in(section.blocks()).stream();
      case Block.Admonition admonition -> in(admonition.blocks()).stream();
      case Block.Group group -> in(group.blocks()).stream();
      case Block.Quote quote -> in(quote.blocks()).stream();
      case Block.Listing list -> list.items().stream().flatMap(item -> in(item.blocks()).stream());
      case Block.Definitions definitions ->
          definitions.entries().stream().flatMap(entry -> in(entry.blocks()).stream());
      case Block.Tabs tabs -> tabs.tabs().stream().flatMap(tab -> in(tab.blocks()).stream());
      case Block.Table table ->
          table.rows().stream()
              .flatMap(row -> row.cells().stream())
              .flatMap(cell -> in(cell.blocks()).stream());
      default -> Stream.of();
    };
  }
}
