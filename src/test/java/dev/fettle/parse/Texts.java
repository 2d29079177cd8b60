package dev.fettle.parse;

import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sources for tests. */
public final class Texts {

  private Texts() {}

  public static Source source(Markup markup, String text) {
    String path = "guide." + markup.extensions().getFirst();
    return new Source(
        path, markup, Metadata.NONE, text, 1, Path.of("content", path), Path.of("content"));
  }

  /** A file under {@code src/test/resources}. */
  public static String resource(String path) {
    try (InputStream stream = Texts.class.getResourceAsStream("/" + path)) {
      if (stream == null) {
        throw new IllegalArgumentException("resource '" + path + "': it must exist");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of shared data beside the project, when it is there. */
  static Optional<Path> shared(String folder) {
    Optional<Path> found =
        java.util.stream.Stream.of("../shared", "../../shared")
            .map(Path::of)
            .map(shared -> shared.resolve(folder))
            .filter(Files::isDirectory)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("shared/" + folder + " is not here; nothing to read");
    }
    return found;
  }
}
