package dev.fettle.match;

import dev.fettle.diagnose.Diagnosis;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Output that was judged and found sound: healthy output has the words of a broken one, so a guide
 * that shows the broken one is near, and is no answer.
 */
final class Sound {

  private final List<Reading> readings;
  private final boolean faultless;
  private final Set<Integer> passed;

  Sound(Diagnosis diagnosis) {
    this.readings = diagnosis.readings();
    this.faultless =
        diagnosis.findings().stream()
            .noneMatch(f -> f.verdict() == Verdict.FAIL || f.verdict() == Verdict.WARN);
    this.passed =
        diagnosis.findings().stream()
            .filter(finding -> finding.verdict() == Verdict.PASS)
            .map(Finding::evidence)
            .flatMap(List::stream)
            .map(Cited::line)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether {@code match} stands on nothing but output that was found sound. */
  boolean explains(Match match) {
    List<Integer> lines = match.evidence().stream().map(Match.Evidence::line).toList();
    return faultless
        && lines.stream().anyMatch(passed::contains)
        && lines.stream().allMatch(this::isRead);
  }

  private boolean isRead(int line) {
    return readings.stream()
        .anyMatch(reading -> reading.firstLine() <= line && line <= reading.lastLine());
  }
}
