package dev.fettle.index.lucene;

import dev.fettle.index.IndexStamp;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.StoredGuide;
import dev.fettle.runbook.Guide;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Indexes on disk, one a directory. A generation is a Lucene commit: a reader sees the one before
 * or the one after, never a part. Failing disks give {@link java.io.UncheckedIOException} with the
 * path.
 */
public final class LuceneIndexStore {

  private LuceneIndexStore() {}

  /** Opens the last generation by memory map; empty when there is none or of another format. */
  public static Optional<ProcedureIndex> open(Path dir) {
    return Optional.empty();
  }

  /** The last generation's stamp; empty when there is none or of another format. */
  public static Optional<IndexStamp> stamp(Path dir) {
    return Optional.empty();
  }

  /** The guides of the last generation in order of path; none when there is no index. */
  public static List<StoredGuide> guides(Path dir) {
    return List.of();
  }

  /** The guide that was read from {@code path}, as it was given to {@link #update}. */
  public static Optional<Guide> guide(Path dir, String path) {
    return Optional.empty();
  }

  /**
   * Builds the next generation and commits it whole. Waits up to 60 s for another process that is
   * at it.
   *
   * @throws IllegalStateException when the other process does not end in that time
   */
  public static void update(Path dir, IndexUpdate update) {
    throw new UnsupportedOperationException(dir + ": " + update.generation());
  }
}
