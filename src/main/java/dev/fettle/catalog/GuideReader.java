package dev.fettle.catalog;

import dev.fettle.extract.RunbookReader;
import dev.fettle.parse.DocumentParser;
import dev.fettle.runbook.Guide;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;

/** Reads one source as a guide, whatever happens on the way. */
final class GuideReader {

  private final DocumentParser parser;
  private final RunbookReader runbooks = new RunbookReader();

  GuideReader(DocumentParser parser) {
    this.parser = parser;
  }

  Guide read(Source source) {
    try {
      return runbooks.read(parser.parse(source), source.contentHash());
    } catch (RuntimeException e) {
      // The one place that catches what it cannot name: parsers are libraries over hostile text,
      // and a fault of theirs in one guide must not take the other guides from the reader. It is
      // not hidden: the guide is there with its text as it was, and an ERROR names the fault.
      String fault = e.getClass().getSimpleName() + ": " + e.getMessage();
      return runbooks.unread(source, failed(source, fault));
    }
  }

  private static Problem failed(Source source, String fault) {
    return Problem.at(
        Severity.ERROR,
        CatalogBuilder.READER_FAILED,
        source.path(),
        source.firstLine(),
        "the reader failed on this guide (" + fault + "); its text is kept as it was");
  }
}
