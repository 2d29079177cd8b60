package dev.fettle.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.command.EffectReader;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.runbook.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what is found in the samples against files. {@code -Dfettle.write=true} writes them. */
class SampleFindingsTests {

  @ParameterizedTest
  @MethodSource("dev.fettle.diagnose.Samples#all")
  void findingsAreThoseOfTheGoldenFile(Path sample) throws IOException {
    String told =
        Samples.findings(sample).stream()
            .map(SampleFindingsTests::told)
            .collect(Collectors.joining("\n", "", "\n"));
    Path golden = sample.resolveSibling(sample.getFileName() + ".findings");
    if (Boolean.getBoolean("fettle.write")) {
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualTo(Files.readString(golden));
  }

  private static String told(Finding finding) {
    String lines =
        finding.evidence().stream()
            .map(cited -> String.valueOf(cited.line()))
            .collect(Collectors.joining(","));
    String remedy = finding.remedy().map(r -> " -> " + r.required()).orElse("");
    return "%s %s [%s] %s: %s%s"
        .formatted(
            finding.verdict(),
            finding.check(),
            lines,
            finding.subject(),
            finding.message(),
            remedy);
  }

  @ParameterizedTest
  @MethodSource("dev.fettle.diagnose.Samples#healthy")
  void healthyOutputNeitherFailsNorWarns(Path sample) {
    assertThat(Samples.findings(sample))
        .isNotEmpty()
        .extracting(Finding::verdict)
        .doesNotContain(Verdict.FAIL, Verdict.WARN)
        .contains(Verdict.PASS);
  }

  @ParameterizedTest
  @MethodSource("dev.fettle.diagnose.Samples#all")
  void noBeginningFailsWhereTheWholeDoesNot(Path sample) {
    String text = Samples.text(sample);
    Set<String> whole = new HashSet<>(failures(text));
    for (int end = 0; end < text.length(); end++) {
      assertThat(failures(text.substring(0, end))).as("the first " + end).isSubsetOf(whole);
    }
  }

  /** By check and the line that it rests on: a name may be cut, a line may not move. */
  private static List<String> failures(String text) {
    return Samples.read(text).findings().stream()
        .filter(finding -> finding.verdict() == Verdict.FAIL)
        .map(finding -> finding.check() + ":" + finding.evidence().getFirst().line())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("dev.fettle.diagnose.Samples#all")
  void everyFindingCitesWhatWasPasted(Path sample) {
    List<String> lines = List.of(Samples.text(sample).split("\n", -1));
    for (Finding finding : Samples.findings(sample)) {
      for (Finding.Cited cited : finding.evidence()) {
        String line = lines.get(cited.line() - 1).replace('…', '.');
        assertThat(line).contains(cited.text());
      }
    }
  }

  @Test
  void missingInputIsNamedWithACommandThatOnlyReads() {
    List<Finding> unknown =
        Samples.all().stream()
            .flatMap(sample -> Samples.findings(sample).stream())
            .filter(finding -> finding.missing().isPresent())
            .toList();
    assertThat(unknown)
        .hasSizeGreaterThan(5)
        .allSatisfy(finding -> {
          Finding.Missing missing = finding.missing().orElseThrow();
          assertThat(missing.input()).isNotBlank();
          assertThat(EffectReader.read(missing.command(), "sh"))
              .as(missing.command())
              .isEqualTo(Effect.READS);
        });
  }

  @ParameterizedTest
  @MethodSource("dev.fettle.diagnose.Samples#faults")
  void unknownAlwaysSaysWhatWouldTell(Path sample) {
    assertThat(Samples.findings(sample))
        .filteredOn(finding -> finding.verdict() == Verdict.UNKNOWN)
        .allSatisfy(finding -> assertThat(finding.missing()).isPresent());
  }

  @Test
  void anotherLanguageIsNotJudgedAndAskedForInEnglish() {
    Diagnosis read =
        Samples.read(
            Samples.text(Path.of("src/test/resources/diagnosis/faults/other-language.txt")));
    assertThat(read.findings()).isEmpty();
    assertThat(read.readings())
        .singleElement()
        .satisfies(reading -> assertThat(reading.note()).contains("LC_ALL=C"));
  }
}
