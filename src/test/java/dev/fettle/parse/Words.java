package dev.fettle.parse;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import java.util.List;

/** The characters of a tree in reading order, white space left out. */
final class Words {

  private Words() {}

  static String of(List<Block> blocks) {
    StringBuilder words = new StringBuilder();
    blocks.forEach(block -> append(block, words));
    return squeezed(words.toString());
  }

  static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static void append(Block block, StringBuilder words) {
    switch (block) {
      case Block.CodeBlock code -> words.append(code.text());
      case Block.Paragraph paragraph -> words.append(Inline.text(paragraph.inlines()));
      case Block.Section section -> {
        words.append(Inline.text(section.title()));
        section.blocks().forEach(inner -> append(inner, words));
      }
      case Block.Listing list ->
          list.items().forEach(item -> item.blocks().forEach(inner -> append(inner, words)));
      default -> throw new IllegalArgumentException("block '" + block + "': plain text has none");
    }
  }
}
