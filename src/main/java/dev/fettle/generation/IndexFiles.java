package dev.fettle.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that an index is made of, as far as its keeper has to touch them. */
final class IndexFiles {

  private IndexFiles() {}

  /**
   * Makes sure that {@code dir} is a folder that can be written.
   *
   * @throws UncheckedIOException when it is not; the message says what is accepted
   */
  static void prepare(Path dir) {
    try {
      Files.createDirectories(dir);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "index directory '%s': accepted is a folder that can be made and written".formatted(dir),
          e);
    }
    if (!Files.isWritable(dir)) {
      throw new UncheckedIOException(
          "index directory '%s': accepted is a folder that can be written".formatted(dir),
          new IOException("not writable"));
    }
  }

  /**
   * Removes the files of an index from {@code dir}, told by the names that Lucene gives them, and
   * nothing else: the folder may be the user's. Its lock stays.
   */
  static void clear(Path dir) {
    if (!Files.isDirectory(dir)) {
      return;
    }
    try (Stream<Path> files = Files.list(dir)) {
      List<Path> own = files.filter(Files::isRegularFile).filter(IndexFiles::isOfIndex).toList();
      for (Path file : own) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("index directory '%s' cannot be cleared".formatted(dir), e);
    }
  }

  private static boolean isOfIndex(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith("segments")
        || name.startsWith("pending_segments")
        || name.startsWith("_") && name.indexOf('.') > 0;
  }
}
