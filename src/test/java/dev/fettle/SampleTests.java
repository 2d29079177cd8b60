package dev.fettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fettle.cli.Workspace;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.measure.Sample;
import dev.fettle.measure.SampleCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Does each sample find its procedure first, and each sample that must not, not? */
class SampleTests {

  private static final List<Path> CONTENT = List.of(Path.of("content"));
  private static final List<Sample> SAMPLES = Sample.under(CONTENT);

  @TempDir private static Path indexFolder;
  private static ProcedureIndex index;

  @BeforeAll
  static void buildIndex() {
    index = new LazyWalk().index(new Workspace(CONTENT, indexFolder), line -> {});
  }

  @AfterAll
  static void closeIndex() {
    index.close();
  }

  @Test
  void thereAreSamplesOfBothKinds() {
    assertThat(SAMPLES).filteredOn(Sample::isNegative).hasSizeGreaterThanOrEqualTo(40);
    assertThat(SAMPLES).filteredOn(s -> !s.isNegative()).hasSizeGreaterThanOrEqualTo(55);
  }

  @TestFactory
  Stream<DynamicTest> everySampleIsAnsweredAsItsNameSays() {
    SampleCheck check = new SampleCheck(index);
    return SAMPLES.stream()
        .map(s -> dynamicTest(s.path(), () -> assertThat(check.problem(s)).isEmpty()));
  }
}
