package dev.fettle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.document.Inline;
import dev.fettle.runbook.Procedure;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Source;
import dev.fettle.source.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document is made of, every word of it is found again in its runbook, in order. */
class NothingLostTests {

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyWordIsFoundAgain(int seed) {
    Writer writer = new Writer(new Random(seed));
    Document document = writer.document();
    var procedures = new RunbookReader().read(document, "hash").runbook().procedures();
    assertThat(wordsOf(procedures)).containsAll(writer.words);
  }

  private static List<String> wordsOf(List<Procedure> procedures) {
    return List.of(procedures.toString().split("[^a-z0-9]++"));
  }

  /** Writes documents of every kind of block, each word used once. */
  private static final class Writer {
    private static final int DEPTH_MAX = 4;
    private final Random random;
    private final List<String> words = new ArrayList<>();
    private int line = 1;

    Writer(Random random) {
      this.random = random;
    }

    Document document() {
      Source source =
          new Source("g.md", Markup.MARKDOWN, Metadata.NONE, "", 1, Path.of("g.md"), Path.of("."));
      List<Block> blocks = new ArrayList<>(blocks(0));
      blocks.add(section(1));
      blocks.add(section(1));
      return new Document(source, "guide", blocks, List.of());
    }

    private Block section(int level) {
      SourceSpan span = span();
      List<Inline> title = level > 1 ? List.of(new Inline.Text("part")) : inlines();
      List<Block> blocks = new ArrayList<>(blocks(1));
      if (level < 3) {
        blocks.add(section(level + 1));
      }
      return new Block.Section(level, "", title, blocks, span);
    }

    private List<Block> blocks(int depth) {
      return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> block(depth + 1)).toList();
    }

    private Block block(int depth) {
      return switch (random.nextInt(depth < DEPTH_MAX ? 10 : 3)) {
        case 0 -> new Block.Paragraph(inlines(), span());
        case 1 -> code();
        case 2 -> new Block.Opaque(word(), "unread", span());
        case 3 -> new Block.Listing(random.nextBoolean(), 1, List.of(item(depth)), span());
        case 4 -> new Block.Admonition("note", inlines(), blocks(depth), span());
        case 5 -> new Block.Quote(blocks(depth), inlines(), span());
        case 6 -> new Block.Tabs(List.of(new Block.Tab(inlines(), blocks(depth), span())), span());
        case 7 -> new Block.Group("details", inlines(), blocks(depth), span());
        case 8 -> table(depth);
        default -> definitions(depth);
      };
    }

    private Block code() {
      String prompt = random.nextBoolean() ? "$ ls " : "";
      return new Block.CodeBlock(
          "console", inlines(), prompt + word() + "\n" + word(), span(), line);
    }

    private Block.ListItem item(int depth) {
      return new Block.ListItem(Optional.empty(), blocks(depth), span());
    }

    private Block table(int depth) {
      Block.Cell cell = new Block.Cell(blocks(depth), 1, 1);
      return new Block.Table(inlines(), 0, List.of(new Block.Row(List.of(cell, cell))), span());
    }

    private Block definitions(int depth) {
      Block.Definition entry = new Block.Definition(inlines(), blocks(depth), span());
      return new Block.Definitions(Block.Definitions.Kind.TERM, List.of(entry), span());
    }

    private List<Inline> inlines() {
      return List.of(
          new Inline.Text(word() + " "),
          new Inline.Strong(List.of(new Inline.Code(word()))),
          new Inline.LineBreak(),
          new Inline.Link("#x", List.of(new Inline.Text(word()))));
    }

    private String word() {
      String word = "w" + words.size();
      words.add(word);
      return word;
    }

    private SourceSpan span() {
      return SourceSpan.line("g.md", line++);
    }
  }
}
