package dev.fettle.generation;

import dev.fettle.catalog.Catalog;
import dev.fettle.index.IndexStamp;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.IndexUpdate.GuideEntry;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.StoredGuide;
import dev.fettle.index.StoredGuide.FileState;
import dev.fettle.index.lucene.LuceneIndexStore;
import dev.fettle.runbook.Guide;
import dev.fettle.runbook.GuideTies;
import dev.fettle.runbook.Runbook;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

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
        catalog.guides().stream().map(guide -> new GuideEntry(guide, stored(guide))).toList();
    String name = ContentStamp.generation(guides.stream().map(GuideEntry::stored).toList(), "");
    IndexStamp stamp = new IndexStamp("", name, List.of());
    LuceneIndexStore.update(
        folder, new IndexUpdate(stamp, true, guides, List.of(), catalog.problems()));
    return LuceneIndexStore.open(folder).orElseThrow();
  }

  private static StoredGuide stored(Guide guide) {
    Runbook.Provenance from = guide.runbook().provenance();
    return new StoredGuide(
        new FileState(from.path(), from.contentHash(), 0, 0),
        List.of(),
        GuideTies.of(guide),
        List.of());
  }
}
