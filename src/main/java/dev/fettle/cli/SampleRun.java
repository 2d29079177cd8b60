package dev.fettle.cli;

import dev.fettle.catalog.Catalog;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.measure.Sample;
import dev.fettle.measure.SampleCheck;
import dev.fettle.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Matches the samples beside the guides against an index that lasts as long as that takes. */
final class SampleRun {

  private final Walk walk;

  SampleRun(Walk walk) {
    this.walk = walk;
  }

  /** What the samples under {@code roots} show of {@code catalog}, which was read there. */
  List<Problem> problems(Catalog catalog, List<Path> roots) {
    List<Sample> samples = Sample.under(roots);
    if (samples.isEmpty()) {
      return List.of();
    }
    try {
      Path folder = Files.createTempDirectory("fettle-check");
      try (ProcedureIndex index = walk.index(catalog, folder)) {
        return new SampleCheck(index).problems(samples);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for a temporary index: " + e.getMessage(), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
