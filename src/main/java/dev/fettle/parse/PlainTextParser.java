package dev.fettle.parse;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads text without markup; every word of it is kept. Blank lines end paragraphs, whose lines stay
 * lines; prompts of shells and routers begin code; numbers that count up begin steps; a line over
 * or under a rule of equals signs is a title. A page that was run together into one long line is
 * first cut at its prompts and steps.
 */
public final class PlainTextParser implements DocumentParser {

  @Override
  public Document parse(Source source) {
    List<String> lines = source.text().lines().toList();
    PlainOutline outline = new PlainOutline(source);
    for (PlainLine line : lines(lines)) {
      outline.take(line);
    }
    List<Block> blocks = outline.finish();
    return new Document(source, title(source, blocks), blocks, List.of());
  }

  private static List<PlainLine> lines(List<String> lines) {
    KnownPrompts known = KnownPrompts.of(lines);
    List<PlainLine> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (String piece : FlattenedLine.cut(lines.get(i), known)) {
        pieces.add(new PlainLine(piece, i));
      }
    }
    return PlainLine.kinds(pieces);
  }

  private static String title(Source source, List<Block> blocks) {
    return source
        .metadata()
        .text("title")
        .or(() ->
            blocks.stream()
                .filter(Block.Section.class::isInstance)
                .map(block -> ((Block.Section) block).heading())
                .findFirst())
        .orElse("");
  }
}
