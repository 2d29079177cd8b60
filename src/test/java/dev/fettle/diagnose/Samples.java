package dev.fettle.diagnose;

import dev.fettle.console.Paste;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Inquiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Outputs as hosts print them, healthy and not. */
final class Samples {

  private static final Path FOLDER = Path.of("src/test/resources/diagnosis");

  private Samples() {}

  static List<Path> healthy() {
    return texts(FOLDER.resolve("healthy"));
  }

  static List<Path> faults() {
    return texts(FOLDER.resolve("faults"));
  }

  static List<Path> all() {
    return Stream.of(healthy(), faults()).flatMap(List::stream).toList();
  }

  static String text(Path sample) {
    try {
      return Files.readString(sample);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Diagnosis read(String text) {
    return Diagnostics.read(Paste.of(text), Inquiry.NONE);
  }

  static List<Finding> findings(Path sample) {
    return read(text(sample)).findings();
  }

  private static List<Path> texts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
