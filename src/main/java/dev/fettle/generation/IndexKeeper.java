package dev.fettle.generation;

import dev.fettle.catalog.Catalog;
import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.index.IndexExtras;
import dev.fettle.index.IndexStamp;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.StoredGuide;
import dev.fettle.index.TextVectors;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps an index in step with its content. As long as files and program stand as they were, nothing
 * is opened. Else changed guides are read, all others are taken over, and the next generation
 * replaces the one before in one commit.
 *
 * <p>A guide that can no longer be read keeps its last good version, and a problem says so. What is
 * said between guides, of links and claims, holds for the generation as a whole.
 */
public final class IndexKeeper {

  private static final int TRIES = 3;

  private final CatalogBuilder catalog;
  private final List<Path> roots;
  private final Path indexDir;
  private final ContentReader reader = new ContentReader();
  private final FileHashes hashes = new FileHashes(reader);
  private final Optional<TextVectors> vectors;
  private final String code;

  /** What this keeper wrote or read last, so that it need not be read again for every change. */
  private final AtomicReference<Standing> last =
      new AtomicReference<>(new Standing(Optional.empty(), Map.of()));

  /**
   * @param roots folders or files of content, the first going before where two hold the same path
   * @param indexDir where the index is, or is to be
   */
  public IndexKeeper(CatalogBuilder catalog, List<Path> roots, Path indexDir) {
    this(catalog, roots, indexDir, Optional.empty());
  }

  /**
   * @param vectors tell the meaning of sections; an index made with others is built anew
   */
  public IndexKeeper(
      CatalogBuilder catalog, List<Path> roots, Path indexDir, Optional<TextVectors> vectors) {
    this.catalog = catalog;
    this.roots = List.copyOf(roots);
    this.indexDir = indexDir;
    this.vectors = vectors;
    this.code = CodeStamp.read() + vectors.map(it -> "+" + it.name()).orElse("");
  }

  /**
   * Brings the index up to date. An index that cannot be read is built anew, and a problem says so.
   *
   * @throws IllegalArgumentException when a content root is not there
   * @throws UncheckedIOException when the index directory cannot be written
   * @throws IllegalStateException when another process keeps writing it
   */
  public Refresh refresh(Progress progress) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Refresh> refresh = new Work(progress).refresh();
      if (refresh.isPresent()) {
        return refresh.get();
      }
    }
    throw new IllegalStateException(
        "index '%s': another process wrote it each time it was to be written".formatted(indexDir));
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
      index = LuceneIndexStore.open(indexDir, vectors);
    } catch (UncheckedIOException e) {
      new Work(Progress.NONE).renew(e);
      index = LuceneIndexStore.open(indexDir, vectors);
    }
    return index.orElseThrow(() ->
        new IllegalStateException(
            "index '%s': there is none yet; build it first".formatted(indexDir)));
  }

  /** The content as it stands now, told by what the file system lists. */
  String contentMark() {
    IncludedFiles included = new IncludedFiles(folders(), reader);
    included.lookAt(namesOfIncluded());
    return ContentStamp.of(reader.list(roots), included, code).text();
  }

  private List<String> namesOfIncluded() {
    try {
      return LuceneIndexStore.stamp(indexDir).map(IndexStamp::included).orElse(List.of());
    } catch (UncheckedIOException e) {
      // The mark changes with that, and the refresh that follows builds the index anew.
      return List.of();
    }
  }

  private List<Path> folders() {
    return roots.stream().map(ContentReader::folder).toList();
  }

  /** The guides of a generation by path; no stamp when none has been read. */
  private record Standing(Optional<IndexStamp> stamp, Map<String, StoredGuide> guides) {}

  private Map<String, StoredGuide> standing(IndexStamp stored) {
    Standing known = last.get();
    if (known.stamp().filter(stored::equals).isEmpty()) {
      known = new Standing(Optional.of(stored), byPath(LuceneIndexStore.guides(indexDir)));
      last.set(known);
    }
    return known.guides();
  }

  private static Map<String, StoredGuide> byPath(List<StoredGuide> guides) {
    Map<String, StoredGuide> byPath = new LinkedHashMap<>();
    guides.forEach(guide -> byPath.put(guide.path(), guide));
    return byPath;
  }

  /**
   * What is to be written, worked out before the index is touched.
   *
   * @param base what it was worked out from; none when nothing that stands counts
   */
  private record Prepared(Optional<IndexStamp> base, RefreshPlan plan, NextGeneration next) {}

  /** One refresh, from the listing to the commit. */
  private final class Work {
    private final long start = System.nanoTime();
    private final Progress progress;
    private final ContentListing listing = reader.list(roots);
    private final IncludedFiles included = new IncludedFiles(folders(), reader);
    private final List<Problem> notices = new ArrayList<>();

    Work(Progress progress) {
      this.progress = progress;
    }

    /** Empty when another process wrote meanwhile. */
    Optional<Refresh> refresh() {
      Prepared prepared;
      try {
        Optional<IndexStamp> stored = LuceneIndexStore.stamp(indexDir);
        if (stored.isPresent() && isCurrent(stored.get())) {
          return Optional.of(unchanged(stored.get()));
        }
        prepared = stored.isPresent() ? prepare(stored.get()) : anew();
      } catch (UncheckedIOException e) {
        return Optional.of(renew(e));
      }
      return write(prepared);
    }

    private boolean isCurrent(IndexStamp stored) {
      IncludedFiles before = new IncludedFiles(folders(), reader);
      before.lookAt(stored.included());
      return stored.content().equals(ContentStamp.of(listing, before, code).text());
    }

    private Refresh unchanged(IndexStamp stored) {
      int kept = listing.files().size();
      return new Refresh(stored.generation(), false, 0, kept, 0, List.of(), elapsed());
    }

    private Prepared prepare(IndexStamp stored) {
      if (!ContentStamp.isOfSameCode(stored.content(), code)) {
        return anew();
      }
      Map<String, StoredGuide> guides = standing(stored);
      RefreshPlan plan = RefreshPlan.step(listing, guides, included, hashes);
      return prepared(Optional.of(stored), plan, guides);
    }

    private Prepared anew() {
      return prepared(Optional.empty(), RefreshPlan.all(listing), Map.of());
    }

    private Prepared prepared(
        Optional<IndexStamp> base, RefreshPlan plan, Map<String, StoredGuide> guides) {
      return new Prepared(base, plan, new NextGeneration(plan, guides, read(plan), included));
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
      if (!isReadable()) {
        IndexFiles.clear(indexDir);
      }
      return write(prepared).orElseThrow();
    }

    /** What can be read stands until the commit, so that a crash leaves it. */
    private boolean isReadable() {
      try {
        return LuceneIndexStore.stamp(indexDir).isPresent();
      } catch (UncheckedIOException e) {
        return false;
      }
    }

    private Optional<Refresh> write(Prepared prepared) {
      IndexFiles.prepare(indexDir);
      NextGeneration next = prepared.next();
      List<StoredGuide> guides = next.guides();
      TeamSynonyms synonyms = TeamSynonyms.read(listing, reader);
      notices.addAll(synonyms.problems());
      IndexStamp stamp = stamp(guides, synonyms.text());
      IndexExtras extras = new IndexExtras(synonyms.text(), vectors);
      if (!write(prepared, next.update(stamp, notices, extras))) {
        return Optional.empty();
      }
      last.set(new Standing(Optional.of(stamp), byPath(guides)));
      notices.addAll(next.problems());
      int removed = prepared.plan().removed().size();
      return Optional.of(
          new Refresh(
              stamp.generation(), true, next.read(), next.kept(), removed, notices, elapsed()));
    }

    private boolean write(Prepared prepared, IndexUpdate update) {
      if (prepared.base().isPresent()) {
        return LuceneIndexStore.update(indexDir, prepared.base().get(), update);
      }
      LuceneIndexStore.update(indexDir, update);
      return true;
    }

    private IndexStamp stamp(List<StoredGuide> guides, String synonyms) {
      String content = ContentStamp.of(listing, included, code).text();
      return new IndexStamp(content, ContentStamp.generation(guides, synonyms), included.names());
    }

    private Catalog read(RefreshPlan plan) {
      int total = plan.changed().files().size();
      AtomicInteger done = new AtomicInteger();
      Content content = reader.read(plan.changed());
      return catalog.part(
          content, plan.kept().keySet(), path -> progress.read(done.incrementAndGet(), total));
    }

    private Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
