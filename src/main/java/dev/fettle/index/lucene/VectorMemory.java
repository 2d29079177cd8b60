package dev.fettle.index.lucene;

import dev.fettle.index.TextVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers vectors by the SHA-256 of their text, in a file beside the index that outlives its
 * generations: rows of 32 bytes of hash and the vector's floats, big endian. A row that was cut off
 * is written over.
 */
final class VectorMemory implements TextVectors {

  private static final int HASH_BYTES = 32;

  private final TextVectors source;
  private final Path file;
  private final Map<ByteBuffer, float[]> known = new HashMap<>();
  private final Map<ByteBuffer, float[]> fresh = new HashMap<>();
  private final int rowBytes;

  VectorMemory(TextVectors source, Path folder) throws IOException {
    this.source = source;
    this.file = folder.resolve("vectors-" + source.name() + ".bin");
    this.rowBytes = HASH_BYTES + Float.BYTES * source.dimensions();
    if (Files.exists(file)) {
      load();
    }
  }

  private void load() throws IOException {
    ByteBuffer rows = ByteBuffer.wrap(Files.readAllBytes(file));
    while (rows.remaining() >= rowBytes) {
      byte[] hash = new byte[HASH_BYTES];
      rows.get(hash);
      float[] vector = new float[source.dimensions()];
      rows.asFloatBuffer().get(vector);
      rows.position(rows.position() + Float.BYTES * vector.length);
      known.put(ByteBuffer.wrap(hash), vector);
    }
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public int dimensions() {
    return source.dimensions();
  }

  @Override
  public float[] of(String text) {
    ByteBuffer hash = ByteBuffer.wrap(hash(text));
    float[] vector = known.get(hash);
    if (vector == null) {
      vector = source.of(text);
      known.put(hash, vector);
      fresh.put(hash, vector);
      if (fresh.size() >= 1_000) {
        write();
      }
    }
    return vector;
  }

  /** Writes what was not known when it was read. */
  void write() {
    ByteBuffer rows = ByteBuffer.allocate(rowBytes * fresh.size());
    fresh.forEach((hash, vector) -> {
      rows.put(hash.duplicate());
      rows.asFloatBuffer().put(vector);
      rows.position(rows.position() + Float.BYTES * vector.length);
    });
    rows.flip();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.position(channel.size() / rowBytes * rowBytes);
      while (rows.hasRemaining()) {
        channel.write(rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    }
    fresh.clear();
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
