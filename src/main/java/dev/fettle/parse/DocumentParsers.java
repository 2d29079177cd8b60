package dev.fettle.parse;

import dev.fettle.document.Document;
import dev.fettle.source.Markup;
import dev.fettle.source.Source;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a source by the parser of its markup. */
public final class DocumentParsers implements DocumentParser {

  private final Map<Markup, DocumentParser> parsers;

  /**
   * @param parsers a parser for each {@link Markup}
   */
  public DocumentParsers(Map<Markup, DocumentParser> parsers) {
    List<Markup> missing =
        Arrays.stream(Markup.values()).filter(markup -> !parsers.containsKey(markup)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "parsers '%s': a parser is needed for each markup; missing are %s"
              .formatted(parsers.keySet(), missing));
    }
    this.parsers = new EnumMap<>(parsers);
  }

  @Override
  public Document parse(Source source) {
    DocumentParser parser = parsers.get(source.markup());
    if (parser == null) {
      throw new IllegalStateException("no parser for " + source.markup());
    }
    return parser.parse(source);
  }
}
