package dev.fettle;

import dev.fettle.catalog.Catalog;
import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.cli.Walk;
import dev.fettle.cli.Workspace;
import dev.fettle.document.Document;
import dev.fettle.generation.IndexKeeper;
import dev.fettle.generation.Progress;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.parse.DocumentParser;
import dev.fettle.source.Content;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The walk through the rooms; each room's work starts at its first use. */
final class LazyWalk implements Walk {

  private final DocumentParser parser;

  LazyWalk(DocumentParser parser) {
    this.parser = parser;
  }

  @Override
  public ProcedureIndex index(Workspace workspace, Consumer<String> progress) {
    IndexKeeper keeper = keeper(workspace);
    keeper.refresh(told(progress));
    return keeper.open();
  }

  @Override
  public ProcedureIndex rebuild(Workspace workspace, Consumer<String> progress) {
    IndexKeeper keeper = keeper(workspace);
    keeper.rebuild(told(progress));
    return keeper.open();
  }

  /** What keeps the index of {@code workspace} in step. */
  IndexKeeper keeper(Workspace workspace) {
    return new IndexKeeper(new CatalogBuilder(parser), workspace.roots(), workspace.indexFolder());
  }

  /** A line at the beginning and at every tenth of the way. */
  private static Progress told(Consumer<String> progress) {
    return (done, total) -> {
      if (done == 1 || done * 10 / total > (done - 1) * 10 / total && total >= 100) {
        progress.accept("reading guides: %d of %d".formatted(done, total));
      }
    };
  }

  @Override
  public Catalog catalog(List<Path> roots) {
    Content content = new ContentReader().read(roots);
    return new CatalogBuilder(parser).build(content, hash -> Optional.empty());
  }

  @Override
  public Document document(Path file) {
    return parser.parse(source(file));
  }

  @Override
  public String canonicalTree(String name, Path file) {
    throw new IllegalArgumentException("--canonical: not built in yet");
  }

  @Override
  public String asciidoc(Path file) {
    throw new IllegalArgumentException("convert: not built in yet");
  }

  private static Source source(Path file) {
    Content content = new ContentReader().read(List.of(file));
    if (content.sources().isEmpty()) {
      throw new IllegalArgumentException(
          "guide '%s': %s".formatted(file, content.problems().getFirst().message()));
    }
    return content.sources().getFirst();
  }
}
