package dev.fettle.parse;

import dev.fettle.parse.asciidoc.AsciidocParser;
import dev.fettle.source.Markup;

class AsciidocContractTests extends DocumentParserContract {

  private static final AsciidocParser PARSER = new AsciidocParser();

  @Override
  Markup markup() {
    return Markup.ASCIIDOC;
  }

  @Override
  DocumentParser parser() {
    return PARSER;
  }
}
