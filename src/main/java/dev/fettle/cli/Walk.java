package dev.fettle.cli;

import dev.fettle.catalog.Catalog;
import dev.fettle.document.Document;
import dev.fettle.index.ProcedureIndex;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way from content to an answer, as the wiring laid it; nothing of it starts before its use.
 */
public interface Walk {

  /**
   * Brings the index in step with the content and opens it; the caller closes it. Word of long work
   * goes to {@code progress}.
   */
  ProcedureIndex index(Workspace workspace, Consumer<String> progress);

  /**
   * Opens the index as it stands, neither brought in step nor mended; the caller closes it.
   *
   * @throws IllegalArgumentException when there is none
   * @throws UncheckedIOException when it cannot be opened
   */
  ProcedureIndex stored(Workspace workspace);

  /** Builds an index of {@code catalog} in {@code folder} and opens it; the caller closes it. */
  ProcedureIndex index(Catalog catalog, Path folder);

  /** Drops the index, builds it anew and opens it; the caller closes it. */
  ProcedureIndex rebuild(Workspace workspace, Consumer<String> progress);

  /** Reads all guides below the roots. */
  Catalog catalog(List<Path> roots);

  /**
   * Reads one guide, its markup told by its name.
   *
   * @throws IllegalArgumentException when it cannot be read as text; the message says why
   */
  Document document(Path file);

  /**
   * The guide's tree in one line of JSON, read strictly: what an author wrote, not what he meant.
   *
   * @param name what the line calls the file
   * @throws IllegalArgumentException as {@link #document}
   */
  String canonicalTree(String name, Path file);

  /**
   * The AsciiDoc that says what the reStructuredText in {@code file} says.
   *
   * @throws IllegalArgumentException as {@link #document}
   */
  String asciidoc(Path file);
}
