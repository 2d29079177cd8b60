package dev.fettle.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings files of the content root into one guide, and remembers which. For use by one thread at a
 * time.
 */
public final class Inclusions {

  /** The largest file that is brought in. */
  public static final long BYTES_MAX = 4_000_000;

  private final Path root;
  private final SortedMap<String, Inclusion> inclusions = new TreeMap<>();

  /** For the guide {@code source}. */
  public Inclusions(Source source) {
    this.root = source.root().toAbsolutePath().normalize();
  }

  /**
   * The text of {@code file}, which the guide depends on from now on, be it there or not.
   *
   * @throws AccessDeniedException when it is outside the content root or too large
   * @throws IOException when it cannot be read as UTF-8
   */
  public String read(Path file) throws IOException {
    Path wanted = file.toAbsolutePath().normalize();
    remember(wanted, "");
    Path real = wanted.toRealPath();
    if (!real.startsWith(root.toRealPath()) || Files.size(real) > BYTES_MAX) {
      throw new AccessDeniedException(file.toString());
    }
    byte[] bytes = Files.readAllBytes(real);
    remember(wanted, ContentHash.of(bytes));
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** A file outside the root is refused whatever it holds, so nothing depends on it. */
  private void remember(Path file, String hash) throws IOException {
    Path from = file.startsWith(root) ? root : root.toRealPath();
    if (file.startsWith(from)) {
      String path = from.relativize(file).toString().replace('\\', '/');
      inclusions.put(path, new Inclusion(path, hash));
    }
  }

  /** What was asked for, in order of path. */
  public List<Inclusion> list() {
    return List.copyOf(inclusions.values());
  }
}
