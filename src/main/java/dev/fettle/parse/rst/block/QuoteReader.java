package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Shape;
import java.util.ArrayList;
import java.util.List;

/** Indented text: a quotation, with who said it after a dash at the end. */
final class QuoteReader implements Construct {

  private final BlockReader reader;

  QuoteReader(BlockReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (!cursor.lines().indented(cursor.at())) {
      return false;
    }
    Indented block = cursor.take(Shape.UNKNOWN);
    quotes(block.lines()).forEach(sink::add);
    reader.unindented(block.blankFinish(), cursor, "an indented block");
    return true;
  }

  /** The quotations in {@code lines}: each attribution ends one. */
  List<Block> quotes(Lines lines) {
    List<Block> quotes = new ArrayList<>();
    Lines rest = lines.trimTop();
    while (!rest.isEmpty()) {
      int dash = attributionAt(rest);
      int end = dash < 0 ? rest.size() : rest.textEnd(dash);
      List<Inline> said = dash < 0 ? List.of() : attribution(rest.slice(dash, end));
      List<Block> inside = reader.nested(dash < 0 ? rest : rest.slice(0, dash));
      quotes.add(new Block.Quote(inside, said, reader.span(rest, 0, end)));
      rest = rest.slice(end, rest.size()).trimTop();
    }
    return quotes;
  }

  private int attributionAt(Lines lines) {
    boolean text = false;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.blank(i)) {
        continue;
      }
      boolean starts = text && lines.blank(i - 1) && dashEnd(lines.get(i)) > 0;
      if (starts && wellShaped(lines.slice(i, lines.textEnd(i)))) {
        return i;
      }
      text = true;
    }
    return -1;
  }

  private static int dashEnd(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) == '-') {
      end++;
    }
    if (line.startsWith("\u2014")) {
      end = 1;
    } else if (end < 2 || end > 3) {
      return -1;
    }
    while (end < line.length() && line.charAt(end) == ' ') {
      end++;
    }
    return end < line.length() ? end : -1;
  }

  private static boolean wellShaped(Lines lines) {
    return lines.texts().stream().skip(1).mapToInt(QuoteReader::indent).distinct().count() <= 1;
  }

  private static int indent(String line) {
    return line.length() - Chars.trimStart(line).length();
  }

  private List<Inline> attribution(Lines lines) {
    List<String> texts = lines.texts();
    texts.replaceAll(Chars::trimStart);
    texts.set(0, lines.get(0).substring(dashEnd(lines.get(0))));
    return reader.inlines(String.join("\n", texts), lines.number(0));
  }
}
