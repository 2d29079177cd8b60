package dev.fettle.parse.asciidoc;

import dev.fettle.document.Block;
import java.util.ArrayList;
import java.util.List;

/** Puts sections that are deeper than AsciiDoc has levels back into the ones above them. */
final class DeepSections {

  private DeepSections() {}

  static List<Block> nest(List<Block> blocks) {
    boolean even =
        blocks.stream()
                .filter(Block.Section.class::isInstance)
                .mapToInt(section -> ((Block.Section) section).level())
                .distinct()
                .count()
            <= 1;
    if (even) {
      return blocks;
    }
    List<Block> nested = new ArrayList<>();
    for (Block block : blocks) {
      boolean deeper =
          block instanceof Block.Section section
              && !nested.isEmpty()
              && nested.getLast() instanceof Block.Section last
              && last.level() < section.level();
      if (deeper) {
        nested.add(within((Block.Section) nested.removeLast(), block));
      } else {
        nested.add(block);
      }
    }
    return nested;
  }

  private static Block within(Block.Section section, Block deeper) {
    List<Block> inside = new ArrayList<>(section.blocks());
    inside.add(deeper);
    return new Block.Section(
        section.level(),
        section.anchor(),
        section.title(),
        nest(inside),
        section.span().to(deeper.span()));
  }
}
