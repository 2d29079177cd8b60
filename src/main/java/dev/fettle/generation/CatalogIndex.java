package dev.fettle.generation;

import dev.fettle.catalog.Catalog;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.IndexUpdate.GuideEntry;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.lucene.LuceneIndexStore;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An index of guides that have been read already, for one use: nothing keeps it in step. */
public final class CatalogIndex {

  private CatalogIndex() {}

  /**
   * Builds the index in {@code folder}, dropping what stands there, and opens it; it is the
   * caller's to close.
   *
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static ProcedureIndex build(Catalog catalog, Path folder) {
    List<GuideEntry> guides =
        catalog.guides().stream().map(guide -> new GuideEntry(guide, 0, 0)).toList();
    Map<String, String> hashes =
        guides.stream()
            .map(entry -> entry.guide().runbook().provenance())
            .collect(Collectors.toMap(p -> p.path(), p -> p.contentHash()));
    String name = ContentStamp.generation(hashes);
    LuceneIndexStore.update(
        folder, new IndexUpdate("", name, true, guides, List.of(), catalog.problems()));
    return LuceneIndexStore.open(folder).orElseThrow();
  }
}
