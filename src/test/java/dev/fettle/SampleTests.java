package dev.fettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fettle.cli.Workspace;
import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.ProcedureIndex.ProcedureEntry;
import dev.fettle.match.Answer;
import dev.fettle.match.Matcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Does each sample find its procedure first, and each sample that must not, not? */
class SampleTests {

  private static final Path CONTENT = Path.of("content");
  private static final int MATCHES = 3;

  @TempDir private static Path indexFolder;
  private static ProcedureIndex index;
  private static List<Sample> samples;

  /**
   * A paste with what is expected of it.
   *
   * @param guide the id of the guide beside which it lies
   * @param name of the file, without its ending
   */
  private record Sample(Path file, String guide, String name) {

    static Sample of(Path file) {
      String folder = CONTENT.relativize(file.getParent()).toString().replace('\\', '/');
      String fileName = file.getFileName().toString();
      return new Sample(
          file,
          folder.substring(0, folder.length() - ".samples".length()),
          fileName.substring(0, fileName.length() - ".txt".length()));
    }

    boolean isNegative() {
      return name.startsWith("not-");
    }

    /** The section that it must find: the name without its number. */
    String section() {
      return name.substring(name.indexOf('-') + 1);
    }
  }

  @BeforeAll
  static void buildIndex() throws IOException {
    Workspace workspace = new Workspace(List.of(CONTENT), indexFolder);
    index = new LazyWalk().index(workspace, line -> {});
    try (Stream<Path> files = Files.walk(CONTENT)) {
      samples =
          files
              .filter(SampleTests::isSample)
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .map(Sample::of)
              .toList();
    }
  }

  @AfterAll
  static void closeIndex() {
    index.close();
  }

  private static boolean isSample(Path file) {
    Path folder = file.getParent();
    return folder != null && folder.toString().endsWith(".samples");
  }

  @Test
  void thereAreSamplesOfBothKinds() {
    assertThat(samples).filteredOn(Sample::isNegative).hasSizeGreaterThanOrEqualTo(40);
    assertThat(samples).filteredOn(s -> !s.isNegative()).hasSizeGreaterThanOrEqualTo(55);
  }

  @TestFactory
  Stream<DynamicTest> everySampleNamesOneSection() {
    return tests(
        samples.stream().filter(s -> !s.isNegative()),
        sample ->
            assertThat(expected(sample)).as("sections named %s", sample.section()).hasSize(1));
  }

  @TestFactory
  Stream<DynamicTest> everySampleFindsItsProcedureFirst() {
    return tests(
        samples.stream().filter(s -> !s.isNegative()),
        sample -> {
          Answer answer = answer(sample);
          assertThat(answer.kind()).as(answer.reason()).isNotEqualTo(Answer.Kind.NO_MATCH);
          assertThat(expected(sample)).contains(answer.matches().getFirst().procedure().id());
        });
  }

  @TestFactory
  Stream<DynamicTest> noSampleIsAnsweredThatMustNotBe() {
    return tests(
        samples.stream().filter(Sample::isNegative),
        sample -> {
          Answer answer = answer(sample);
          boolean answered = answer.kind() == Answer.Kind.ANSWER;
          String first = answered ? answer.matches().getFirst().procedure().id() : "";
          assertThat(first).doesNotStartWith(sample.guide() + "#");
        });
  }

  /** What a sample has to stand up to. */
  private interface Expectation {
    void hold(Sample sample) throws IOException;
  }

  private static Stream<DynamicTest> tests(Stream<Sample> of, Expectation expectation) {
    return of.map(s -> dynamicTest(s.guide() + " " + s.name(), () -> expectation.hold(s)));
  }

  private static Answer answer(Sample sample) throws IOException {
    return new Matcher(index).match(Paste.of(Files.readAllBytes(sample.file())), MATCHES);
  }

  /** The ids of the guide's procedures that the sample's name stands for. */
  private static Set<String> expected(Sample sample) {
    return index.runbooks().stream()
        .filter(runbook -> runbook.id().equals(sample.guide()))
        .flatMap(runbook -> runbook.procedures().stream())
        .map(ProcedureEntry::id)
        .filter(id -> ascii(id.substring(id.indexOf('#') + 1)).equals(sample.section()))
        .collect(Collectors.toSet());
  }

  /** What of a section's name can stand in a file name everywhere. */
  private static String ascii(String slug) {
    String kept = slug.replaceAll("[^a-z0-9]++", "-");
    int first = kept.startsWith("-") ? 1 : 0;
    int last = kept.endsWith("-") ? kept.length() - 1 : kept.length();
    return first < last ? kept.substring(first, last) : "";
  }
}
