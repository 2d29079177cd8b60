package dev.fettle.generation;

import dev.fettle.source.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the program that is running, so that an index built by another is built anew: a reader that
 * was mended reads unchanged guides differently.
 */
final class CodeStamp {

  private CodeStamp() {}

  /** Size and time of the jar, or of all class files when it runs from a folder. */
  static String read() {
    CodeSource source = CodeStamp.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "";
    }
    Path place = place(source);
    try (Stream<Path> files = Files.isDirectory(place) ? Files.walk(place) : Stream.of(place)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      return ContentHash.of(sorted.stream().map(CodeStamp::state).collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the program's files at " + place, e);
    }
  }

  private static Path place(CodeSource source) {
    URI uri;
    try {
      uri = source.getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's place is no address: " + source, e);
    }
    return Path.of(uri);
  }

  private static String state(Path file) {
    try {
      BasicFileAttributes state = Files.readAttributes(file, BasicFileAttributes.class);
      return file + "|" + state.size() + "|" + state.lastModifiedTime().toMillis() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the state of " + file, e);
    }
  }
}
