package dev.fettle;

import dev.fettle.catalog.Catalog;
import dev.fettle.cli.Walk;
import dev.fettle.cli.Workspace;
import dev.fettle.document.Document;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.lucene.LuceneIndexStore;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The walk through the rooms; each room's work starts at its first use. */
final class LazyWalk implements Walk {

  @Override
  public ProcedureIndex index(Workspace workspace, Consumer<String> progress) {
    return LuceneIndexStore.open(workspace.indexFolder()).orElseThrow();
  }

  @Override
  public ProcedureIndex rebuild(Workspace workspace, Consumer<String> progress) {
    return index(workspace, progress);
  }

  @Override
  public Catalog catalog(List<Path> roots) {
    return new Catalog(List.of(), List.of());
  }

  @Override
  public Document document(Path file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String canonicalTree(String name, Path file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String asciidoc(Path file) {
    throw new UnsupportedOperationException();
  }
}
