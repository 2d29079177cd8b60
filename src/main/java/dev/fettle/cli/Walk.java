package dev.fettle.cli;

import dev.fettle.catalog.Catalog;
import dev.fettle.document.Document;
import dev.fettle.index.ProcedureIndex;
import java.nio.file.Path;
import java.util.List;

/**
 * The way from content to an answer, as the wiring laid it; nothing of it starts before its use.
 */
public interface Walk {

  /** Brings the index in step with the content and opens it; the caller closes it. */
  ProcedureIndex index(Workspace workspace, Reporting reporting);

  /** Drops the index, builds it anew and opens it; the caller closes it. */
  ProcedureIndex rebuild(Workspace workspace, Reporting reporting);

  /** Reads all guides below the roots. */
  Catalog catalog(List<Path> roots);

  /** Reads one guide, its markup told by its name. */
  Document document(Path file);

  /** The AsciiDoc that says what the reStructuredText in {@code file} says. */
  String asciidoc(Path file);

  /** Takes word of work that goes on for long, one line at a time. */
  interface Reporting {
    void say(String line);
  }
}
