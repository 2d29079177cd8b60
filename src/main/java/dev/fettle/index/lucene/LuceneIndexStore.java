package dev.fettle.index.lucene;

import dev.fettle.index.IndexStamp;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.StoredGuide;
import dev.fettle.index.TextVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Indexes on disk, one a directory. A generation is a Lucene commit: a reader sees the one before
 * or the one after, never a part. Failing disks give {@link java.io.UncheckedIOException} with the
 * path.
 */
public final class LuceneIndexStore {

  private LuceneIndexStore() {}

  /** Opens the last generation by memory map; empty when there is none or of another format. */
  public static Optional<ProcedureIndex> open(Path dir) {
    return open(dir, Optional.empty());
  }

  /**
   * As {@link #open(Path)}, asking by meaning too.
   *
   * @param vectors as the index was made with
   */
  public static Optional<ProcedureIndex> open(Path dir, Optional<TextVectors> vectors) {
    return openLucene(dir, vectors).map(index -> index);
  }

  static Optional<LuceneProcedureIndex> openLucene(Path dir) {
    return openLucene(dir, Optional.empty());
  }

  private static Optional<LuceneProcedureIndex> openLucene(
      Path dir, Optional<TextVectors> vectors) {
    if (userData(dir).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LuceneProcedureIndex.of(DirectoryReader.open(MMapDirectory.open(dir)), vectors));
    } catch (IOException e) {
      throw new UncheckedIOException(dir + ": the index cannot be opened", e);
    }
  }

  /** The last generation's stamp; empty when there is none or of another format. */
  public static Optional<IndexStamp> stamp(Path dir) {
    return userData(dir)
        .map(data ->
            new IndexStamp(
                value(data, "content"),
                value(data, "generation"),
                value(data, "included").lines().toList()));
  }

  private static String value(Map<String, String> data, String key) {
    return data.getOrDefault(key, "");
  }

  private static Optional<Map<String, String>> userData(Path dir) {
    if (!Files.isDirectory(dir)) {
      return Optional.empty();
    }
    try (FSDirectory directory = FSDirectory.open(dir)) {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      return Optional.of(data).filter(d -> value(d, "format").equals(Fields.FORMAT));
    } catch (IndexNotFoundException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(dir + ": the index cannot be read", e);
    }
  }

  /** The guides of the last generation in order of path; none when there is no index. */
  public static List<StoredGuide> guides(Path dir) {
    return openLucene(dir)
        .map(index -> {
          try (index) {
            return index.guides();
          }
        })
        .orElse(List.of());
  }

  /**
   * Builds the next generation and commits it whole. Waits up to 60 s for another process that is
   * at it. An index of another format is built anew whatever {@code update} says of that.
   *
   * @throws IllegalStateException when the other process does not end in that time
   */
  public static void update(Path dir, IndexUpdate update) {
    run(dir, update, Optional.empty());
  }

  /**
   * As {@link #update(Path, IndexUpdate)}, as long as {@code base} still stands: false, and nothing
   * is written, when another process wrote since that was read.
   */
  public static boolean update(Path dir, IndexStamp base, IndexUpdate update) {
    return run(dir, update, Optional.of(base));
  }

  private static boolean run(Path dir, IndexUpdate update, Optional<IndexStamp> base) {
    try {
      Files.createDirectories(dir);
      return IndexBuild.run(dir, update, base);
    } catch (IOException e) {
      throw new UncheckedIOException(dir + ": the index cannot be written", e);
    }
  }
}
