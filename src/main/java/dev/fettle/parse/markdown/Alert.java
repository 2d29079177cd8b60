package dev.fettle.parse.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A quote that is a remark: its first words are {@code [!NOTE]} or another kind. */
record Alert(Marker.Container container, Paragraph paragraph, int textStart) {

  static Optional<Alert> of(BlockQuote quote, Reading reading) {
    Node first = quote.getFirstChild();
    if (!(first instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    int start = paragraph.getStartOffset();
    String text = reading.written(start, paragraph.getEndOffset());
    int close = text.indexOf(']');
    if (!text.startsWith("[!") || close < 3 || close > 40) {
      return Optional.empty();
    }
    String name = text.substring(2, close).strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return container(name).map(container -> new Alert(container, paragraph, start + close + 1));
  }

  /** Microsoft's docs also write {@code [!div class="…"]} and {@code [!VIDEO …]}. */
  private static Optional<Marker.Container> container(String name) {
    return switch (name) {
      case "div" -> Optional.of(new Marker.Container.Flow());
      case "include", "video", "code" -> Optional.empty();
      default ->
          Optional.of(new Marker.Container.Remark(MarkerSyntax.kind(name).orElse("note"), ""));
    };
  }

  /** What the first paragraph says after the kind. */
  Optional<Block> firstParagraph(Reading reading) {
    List<Inline> inlines = InlineReader.read(paragraph, reading, textStart);
    if (inlines.isEmpty()) {
      return Optional.empty();
    }
    String rest = reading.written(textStart, paragraph.getEndOffset());
    int skipped =
        (int) rest.chars().takeWhile(Character::isWhitespace).filter(c -> c == '\n').count();
    int line = reading.line(textStart) + skipped;
    return Optional.of(
        BlockReader.blockOf(inlines, reading.lines(line, reading.span(paragraph).lastLine())));
  }

  /** Takes the first paragraph out of the quote, whose other blocks are read as they are. */
  void remove() {
    paragraph.unlink();
  }
}
