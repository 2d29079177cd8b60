package dev.fettle.generation;

import dev.fettle.source.ContentFile;
import dev.fettle.source.ContentReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hashes of files that were touched, remembered as long as their size and time stand: a checkout
 * touches all files, and each later look would read them all again.
 */
final class FileHashes {

  private final ContentReader reader;
  private final Map<Path, Hashed> known = new ConcurrentHashMap<>();

  FileHashes(ContentReader reader) {
    this.reader = reader;
  }

  private record Hashed(long size, long modifiedMillis, String hash) {
    boolean isOf(ContentFile file) {
      return size == file.size() && modifiedMillis == file.modifiedMillis();
    }
  }

  /** Empty when the file cannot be read just now; reading it as a guide will say why. */
  Optional<String> of(ContentFile file) {
    Hashed remembered = known.get(file.file());
    if (remembered != null && remembered.isOf(file)) {
      return Optional.of(remembered.hash());
    }
    try {
      String hash = reader.hash(file.file());
      known.put(file.file(), new Hashed(file.size(), file.modifiedMillis(), hash));
      return Optional.of(hash);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
