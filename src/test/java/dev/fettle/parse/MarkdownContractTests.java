package dev.fettle.parse;

import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.source.Markup;

class MarkdownContractTests extends DocumentParserContract {

  private static final MarkdownParser PARSER = new MarkdownParser();

  @Override
  Markup markup() {
    return Markup.MARKDOWN;
  }

  @Override
  DocumentParser parser() {
    return PARSER;
  }
}
