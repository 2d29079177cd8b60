package dev.fettle.parse.rst.emit;

import dev.fettle.document.Block;
import java.util.List;

/**
 * The lines that fence blocks. Asciidoctor looks for a block's closing line in all that stands
 * before it, literal text included, so fences are longer than any like line in the guide, and each
 * depth has its own length.
 */
final class Delimiters {

  private static final int SHORTEST = 4;

  private final int base;

  private Delimiters(int base) {
    this.base = base;
  }

  /** Fences that nothing in {@code blocks} is taken for. */
  static Delimiters clearOf(List<Block> blocks) {
    return new Delimiters(Math.max(SHORTEST, longest(blocks) + 1));
  }

  /** The fence of {@code mark} at {@code depth}. */
  String at(char mark, int depth) {
    return String.valueOf(mark).repeat(base + depth);
  }

  /** The fence for a literal block. */
  static String fence(String text) {
    return "-".repeat(Math.max(SHORTEST, longest(text, '-') + 1));
  }

  private static int longest(List<Block> blocks) {
    return blocks.stream().mapToInt(Delimiters::longest).max().orElse(0);
  }

  private static int longest(Block block) {
    return switch (block) {
      case Block.CodeBlock it -> longest(it.text());
      case Block.Opaque it -> longest(it.text());
      case Block.Section it -> longest(it.blocks());
      case Block.Listing it ->
          it.items().stream().mapToInt(i -> longest(i.blocks())).max().orElse(0);
      case Block.Definitions it ->
          it.entries().stream().mapToInt(e -> longest(e.blocks())).max().orElse(0);
      case Block.Admonition it -> longest(it.blocks());
      case Block.Table it ->
          it.rows().stream()
              .flatMap(row -> row.cells().stream())
              .mapToInt(cell -> longest(cell.blocks()))
              .max()
              .orElse(0);
      case Block.Quote it -> longest(it.blocks());
      case Block.Tabs it -> it.tabs().stream().mapToInt(t -> longest(t.blocks())).max().orElse(0);
      case Block.Group it -> longest(it.blocks());
      default -> 0;
    };
  }

  private static int longest(String text) {
    return Math.max(longest(text, '='), longest(text, '_'));
  }

  private static int longest(String text, char mark) {
    int most = 0;
    for (String line : text.split("\n", -1)) {
      String stripped = line.strip();
      boolean uniform = !stripped.isEmpty() && stripped.chars().allMatch(c -> c == mark);
      most = Math.max(most, uniform ? stripped.length() : 0);
    }
    return most;
  }
}
