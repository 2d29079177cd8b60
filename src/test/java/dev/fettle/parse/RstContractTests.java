package dev.fettle.parse;

import dev.fettle.parse.asciidoc.AsciidocParser;
import dev.fettle.parse.rst.RstParser;
import dev.fettle.source.Markup;

class RstContractTests extends DocumentParserContract {

  private static final RstParser PARSER = RstParser.lenient(new AsciidocParser());

  @Override
  Markup markup() {
    return Markup.RST;
  }

  @Override
  DocumentParser parser() {
    return PARSER;
  }
}
