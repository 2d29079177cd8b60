package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Lines;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The levels of a guide's titles: a new style of underlining is one level deeper. */
final class Sections {

  private final BlockReader reader;
  private final List<String> styles = new ArrayList<>();
  private int level;

  Sections(BlockReader reader) {
    this.reader = reader;
  }

  /**
   * Begins a section.
   *
   * @param style the adornment characters
   * @param written the lines of the title with its adornment
   */
  void begin(String style, String title, Lines written, Sink sink) {
    int known = styles.indexOf(style) + 1;
    int own = known > 0 ? known : styles.size() + 1;
    boolean consistent = known > 0 ? known <= level + 1 : styles.size() == level;
    if (!consistent) {
      reader
          .remarks()
          .error(
              "title-level",
              written.number(0),
              "the title '%s' skips a level: its underline style belongs deeper".formatted(title));
      if (!reader.lenient()) {
        sink.add(reader.opaque(written, "title level inconsistent"));
        return;
      }
      own = level + 1;
    }
    if (known == 0 && consistent) {
      styles.add(style);
    }
    level = own;
    List<Inline> words = reader.inlines(title, written.number(0));
    String anchor = reader.names().section(Inline.text(words));
    sink.addSection(
        new Block.Section(
            level, anchor, words, List.of(), reader.span(written, 0, written.size())));
  }

  /** Puts what follows each heading inside it. */
  static List<Block> nest(List<Block> flat) {
    Deque<Block.Section> open = new ArrayDeque<>();
    Deque<List<Block>> contents = new ArrayDeque<>();
    contents.push(new ArrayList<>());
    for (Block block : flat) {
      if (block instanceof Block.Section section) {
        while (!open.isEmpty() && open.peek().level() >= section.level()) {
          close(open, contents);
        }
        open.push(section);
        contents.push(new ArrayList<>());
      } else {
        contents.element().add(block);
      }
    }
    while (!open.isEmpty()) {
      close(open, contents);
    }
    return contents.element();
  }

  private static void close(Deque<Block.Section> open, Deque<List<Block>> contents) {
    Block.Section heading = open.pop();
    List<Block> inside = contents.pop();
    contents
        .element()
        .add(
            new Block.Section(
                heading.level(),
                heading.anchor(),
                heading.title(),
                inside,
                inside.isEmpty() ? heading.span() : heading.span().to(inside.getLast().span())));
  }
}
