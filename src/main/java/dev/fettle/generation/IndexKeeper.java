package dev.fettle.generation;

import dev.fettle.catalog.Catalog;
import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.index.IndexStamp;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.StoredGuide;
import dev.fettle.index.lucene.LuceneIndexStore;
import dev.fettle.source.Content;
import dev.fettle.source.ContentListing;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps an index in step with its content. As long as files and program stand as they were, nothing
 * is opened. Else changed guides are read, all others are taken over, and the next generation
 * replaces the one before in one commit.
 *
 * <p>A guide that can no longer be read keeps its last good version, and a problem says so. What is
 * said of links between guides is as of the time when the guide that holds the link was read.
 */
public final class IndexKeeper {

  private final CatalogBuilder catalog;
  private final List<Path> roots;
  private final Path indexDir;
  private final ContentReader reader = new ContentReader();
  private final String code = CodeStamp.read();

  /**
   * @param roots folders or files of content, the first going before where two hold the same path
   * @param indexDir where the index is, or is to be
   */
  public IndexKeeper(CatalogBuilder catalog, List<Path> roots, Path indexDir) {
    this.catalog = catalog;
    this.roots = List.copyOf(roots);
    this.indexDir = indexDir;
  }

  /**
   * Brings the index up to date. An index that cannot be read is built anew, and a problem says so.
   *
   * @throws IllegalArgumentException when a content root is not there
   * @throws UncheckedIOException when the index directory cannot be written
   * @throws IllegalStateException when another process keeps writing it
   */
  public Refresh refresh(Progress progress) {
    return new Work(progress).refresh();
  }

  /** Reads all content and builds the index anew, whatever stands. */
  public Refresh rebuild(Progress progress) {
    return new Work(progress).rebuild();
  }

  /**
   * Opens the last generation; it is the caller's to close. An index that cannot be opened is built
   * anew, and one of its problems says so.
   *
   * @throws IllegalStateException when there is none
   */
  public ProcedureIndex open() {
    Optional<ProcedureIndex> index;
    try {
      index = LuceneIndexStore.open(indexDir);
    } catch (UncheckedIOException e) {
      new Work(Progress.NONE).renew(e);
      index = LuceneIndexStore.open(indexDir);
    }
    return index.orElseThrow(() ->
        new IllegalStateException(
            "index '%s': there is none yet; build it first".formatted(indexDir)));
  }

  /** The content as it stands now, told by what the file system lists. */
  String contentMark() {
    return ContentStamp.of(reader.list(roots), code).text();
  }

  /** What is to be written, worked out before the index is touched. */
  private record Prepared(RefreshPlan plan, NextGeneration next, List<Problem> saidBefore) {}

  /** One refresh, from the listing to the commit. */
  private final class Work {
    private final long start = System.nanoTime();
    private final Progress progress;
    private final ContentListing listing = reader.list(roots);
    private final ContentStamp stamp = ContentStamp.of(listing, code);
    private final List<Problem> notices = new ArrayList<>();

    Work(Progress progress) {
      this.progress = progress;
    }

    Refresh refresh() {
      Prepared prepared;
      try {
        Optional<IndexStamp> stored = LuceneIndexStore.stamp(indexDir);
        if (stored.isPresent() && stored.get().content().equals(stamp.text())) {
          return unchanged(stored.get());
        }
        prepared = stored.isPresent() ? prepare(stored.get()) : anew();
      } catch (UncheckedIOException e) {
        return renew(e);
      }
      return write(prepared);
    }

    private Refresh unchanged(IndexStamp stored) {
      int kept = listing.files().size();
      return new Refresh(stored.generation(), false, 0, kept, 0, List.of(), elapsed());
    }

    private Prepared prepare(IndexStamp stored) {
      if (!stamp.isOfSameCode(stored.content())) {
        return anew();
      }
      List<StoredGuide> guides = LuceneIndexStore.guides(indexDir);
      RefreshPlan plan = RefreshPlan.step(listing, guides, reader);
      return new Prepared(plan, new NextGeneration(plan, byPath(guides), read(plan)), saidBefore());
    }

    private Prepared anew() {
      RefreshPlan plan = RefreshPlan.all(listing);
      return new Prepared(plan, new NextGeneration(plan, Map.of(), read(plan)), List.of());
    }

    /** Builds anew what could not be read, and says so. */
    Refresh renew(UncheckedIOException fault) {
      notices.add(
          Problem.at(
              Severity.WARNING,
              "index-rebuilt",
              indexDir.toString(),
              1,
              "the index could not be read (" + fault.getMessage() + ") and was built anew"));
      return rebuild();
    }

    Refresh rebuild() {
      IndexFiles.prepare(indexDir);
      Prepared prepared = anew();
      IndexFiles.clear(indexDir);
      return write(prepared);
    }

    private Refresh write(Prepared prepared) {
      IndexFiles.prepare(indexDir);
      NextGeneration next = prepared.next();
      notices.addAll(next.problems());
      LuceneIndexStore.update(indexDir, next.update(stamp, prepared.saidBefore(), notices));
      int removed = prepared.plan().removed().size();
      return new Refresh(next.name(), true, next.read(), next.kept(), removed, notices, elapsed());
    }

    private Catalog read(RefreshPlan plan) {
      int total = plan.changed().files().size();
      AtomicInteger done = new AtomicInteger();
      Content content = reader.read(plan.changed());
      return catalog.build(
          content, plan.kept().keySet(), path -> progress.read(done.incrementAndGet(), total));
    }

    private List<Problem> saidBefore() {
      try (ProcedureIndex index = LuceneIndexStore.open(indexDir).orElseThrow()) {
        return index.problems();
      }
    }

    private static Map<String, StoredGuide> byPath(List<StoredGuide> guides) {
      return guides.stream().collect(Collectors.toMap(StoredGuide::path, Function.identity()));
    }

    private Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
