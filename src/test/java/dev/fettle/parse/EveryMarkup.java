package dev.fettle.parse;

import dev.fettle.parse.asciidoc.AsciidocParser;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.parse.rst.RstParser;
import dev.fettle.source.Markup;
import java.util.Map;

/** The parsers as the program wires them, for tests that read guides of every markup. */
public final class EveryMarkup {

  private EveryMarkup() {}

  public static DocumentParser parser() {
    AsciidocParser asciidoc = new AsciidocParser();
    return new DocumentParsers(
        Map.of(
            Markup.MARKDOWN,
            new MarkdownParser(),
            Markup.PLAIN,
            new PlainTextParser(),
            Markup.RST,
            RstParser.lenient(asciidoc),
            Markup.ASCIIDOC,
            asciidoc));
  }
}
