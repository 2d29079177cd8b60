package dev.fettle.index.lucene;

import dev.fettle.index.IndexStamp;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.IndexUpdate.GuideEntry;
import dev.fettle.index.TextVectors;
import dev.fettle.index.UnitSheets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** Writes one generation. */
final class IndexBuild {

  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 100;
  private static final String BUILD_LOCK = "build.lock";

  private final IndexWriter writer;
  private final TermStatistics.Counter counter;

  private IndexBuild(IndexWriter writer, TermStatistics.Counter counter) {
    this.writer = writer;
    this.counter = counter;
  }

  /** Writes unless something else than {@code base} stands; says whether it did. */
  static boolean run(Path dir, IndexUpdate update, Optional<IndexStamp> base) throws IOException {
    try (Directory directory = FSDirectory.open(dir);
        Lock lock = lock(directory, dir)) {
      lock.ensureValid();
      if (base.isPresent() && !base.equals(LuceneIndexStore.stamp(dir))) {
        return false;
      }
      write(dir, directory, update);
      return true;
    }
  }

  private static Lock lock(Directory directory, Path dir) throws IOException {
    long end = System.nanoTime() + WAIT.toNanos();
    while (true) {
      try {
        return directory.obtainLock(BUILD_LOCK);
      } catch (LockObtainFailedException e) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(
              "index '%s': another process has been writing it for %d s"
                  .formatted(dir, WAIT.toSeconds()),
              e);
        }
        pause(dir);
      }
    }
  }

  private static void pause(Path dir) {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("index '%s': interrupted while waiting".formatted(dir), e);
    }
  }

  private static void write(Path dir, Directory directory, IndexUpdate update) throws IOException {
    Optional<LuceneProcedureIndex> before =
        update.fromScratch() ? Optional.empty() : LuceneIndexStore.openLucene(dir);
    IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer());
    config.setOpenMode(
        before.isEmpty()
            ? IndexWriterConfig.OpenMode.CREATE
            : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    config.setRAMBufferSizeMB(128);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      TermStatistics.Counter counter =
          before
              .map(index -> TermStatistics.Counter.of(index.statistics()))
              .orElseGet(TermStatistics.Counter::new);
      IndexBuild build = new IndexBuild(writer, counter);
      before.ifPresent(index -> build.forget(index, update));
      build.add(update, memory(dir, update));
      build.commit(update);
    } finally {
      before.ifPresent(LuceneProcedureIndex::close);
    }
  }

  /** Takes the words of guides that are replaced or gone out of the statistics. */
  private void forget(LuceneProcedureIndex index, IndexUpdate update) {
    update.removedPaths().forEach(path -> forget(index, path));
    update.changed().forEach(entry -> forget(index, path(entry)));
  }

  private void forget(LuceneProcedureIndex index, String path) {
    index.sheets(path).forEach(sheet -> counter.remove(UnitSheets.words(sheet)));
  }

  private static String path(GuideEntry entry) {
    return entry.guide().runbook().provenance().path();
  }

  /** One writes at a time, so nobody else writes the memory either. */
  private static Optional<VectorMemory> memory(Path dir, IndexUpdate update) throws IOException {
    Optional<TextVectors> vectors = update.extras().vectors();
    return vectors.isPresent() && !update.changed().isEmpty()
        ? Optional.of(new VectorMemory(vectors.get(), dir))
        : Optional.empty();
  }

  private void add(IndexUpdate update, Optional<VectorMemory> memory) throws IOException {
    for (String path : update.removedPaths()) {
      writer.deleteDocuments(new Term(Fields.GUIDE, path));
    }
    GuideDocuments documents = new GuideDocuments(counter, memory.map(it -> it));
    for (GuideEntry entry : update.changed()) {
      writer.updateDocuments(new Term(Fields.GUIDE, path(entry)), documents.of(entry));
    }
    memory.ifPresent(VectorMemory::write);
  }

  private void commit(IndexUpdate update) throws IOException {
    Document head = new Document();
    head.add(new StringField(Fields.KIND, Fields.KIND_HEAD, Field.Store.NO));
    head.add(new StoredField(Fields.JSON, Json.write(new Json.IndexHead(update.problems()))));
    head.add(new StoredField(Fields.SYNONYMS, update.extras().synonyms()));
    head.add(new StoredField(Fields.STATISTICS, counter.build().write()));
    writer.updateDocuments(new Term(Fields.KIND, Fields.KIND_HEAD), List.of(head));
    writer.setLiveCommitData(
        Map.of(
                "format", Fields.FORMAT,
                "content", update.stamp().content(),
                "generation", update.stamp().generation(),
                "included", String.join("\n", update.stamp().included()))
            .entrySet());
    writer.commit();
  }
}
