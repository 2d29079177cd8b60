package dev.fettle.parse;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import java.util.List;
import java.util.stream.Stream;

/** Finds what of a plain text did not come into its tree. */
final class Words {

  private Words() {}

  /** The characters of {@code text} that {@code blocks}, in reading order, leave out. */
  static String lost(String text, List<Block> blocks) {
    String rest = squeezed(text);
    StringBuilder lost = new StringBuilder();
    for (String words : blocks.stream().flatMap(Words::in).map(Words::squeezed).toList()) {
      int at = rest.indexOf(words);
      if (at < 0) {
        return "not in the text: " + words;
      }
      lost.append(rest, 0, at);
      rest = rest.substring(at + words.length());
    }
    return lost.append(rest).toString();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static Stream<String> in(Block block) {
    return switch (block) {
      case Block.CodeBlock code -> Stream.of(code.text());
      case Block.Paragraph paragraph -> Stream.of(Inline.text(paragraph.inlines()));
      case Block.Section section ->
          Stream.concat(Stream.of(section.heading()), section.blocks().stream().flatMap(Words::in));
      case Block.Listing list ->
          list.items().stream().flatMap(item -> item.blocks().stream()).flatMap(Words::in);
      default -> throw new IllegalArgumentException("block '" + block + "': plain text has none");
    };
  }
}
