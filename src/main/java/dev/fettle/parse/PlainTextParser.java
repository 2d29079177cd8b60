package dev.fettle.parse;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.document.Inline;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads text without markup: paragraphs between blank lines, their lines kept, and code where lines
 * begin with the prompt of a shell or a router.
 */
public final class PlainTextParser implements DocumentParser {

  private static final int TITLE_MAX = 120;

  @Override
  public Document parse(Source source) {
    List<String> lines = source.text().lines().toList();
    List<Block> blocks = new PlainBlocks(source, lines).read();
    return new Document(source, title(source, lines), blocks, List.of());
  }

  private static String title(Source source, List<String> lines) {
    return source
        .metadata()
        .text("title")
        .or(() -> lines.stream().filter(line -> !line.isBlank()).findFirst())
        .map(String::strip)
        .filter(line -> line.length() <= TITLE_MAX)
        .orElse("");
  }

  /** Gathers lines of one kind into blocks. */
  private static final class PlainBlocks {
    private final Source source;
    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private int start;

    PlainBlocks(Source source, List<String> lines) {
      this.source = source;
      this.lines = lines;
    }

    List<Block> read() {
      boolean console = false;
      for (int i = 0; i < lines.size(); i++) {
        boolean prompt = PromptLine.is(lines.get(i));
        if (lines.get(i).isBlank()) {
          end(i, console);
          start = i + 1;
          console = false;
        } else if (prompt && !console) {
          end(i, false);
          start = i;
          console = true;
        }
      }
      end(lines.size(), console);
      return blocks;
    }

    private void end(int end, boolean console) {
      if (start < end) {
        blocks.add(console ? code(end) : paragraph(end));
      }
    }

    private Block code(int end) {
      String text = String.join("\n", lines.subList(start, end));
      return new Block.CodeBlock(
          "", List.of(), text, source.span(start, end - 1), source.firstLine() + start);
    }

    private Block paragraph(int end) {
      List<Inline> inlines = new ArrayList<>();
      for (String line : lines.subList(start, end)) {
        if (!inlines.isEmpty()) {
          inlines.add(new Inline.LineBreak());
        }
        inlines.add(new Inline.Text(line.strip()));
      }
      return new Block.Paragraph(inlines, source.span(start, end - 1));
    }
  }
}
