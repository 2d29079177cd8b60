package dev.fettle.render;

import dev.fettle.diagnose.Diagnosis;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Verdict;
import java.util.List;
import java.util.Locale;

/** A diagnosis on a terminal, the worst first. */
public final class DiagnosisText {

  private static final int CITED_MAX = 6;
  private static final int WIDTH_MAX = 160;
  private static final int READ_MAX = 40;

  private final StringBuilder out = new StringBuilder();
  private final Ink ink;

  private DiagnosisText(Ink ink) {
    this.ink = ink;
  }

  /** What a person reads for {@code diagnosis}. */
  public static String of(Diagnosis diagnosis, Ink ink) {
    DiagnosisText text = new DiagnosisText(ink);
    if (diagnosis.readings().isEmpty() && diagnosis.findings().isEmpty()) {
      text.out
          .append(ink.bold("Nothing recognised: no output that Fettle can judge."))
          .append('\n');
    }
    diagnosis.findings().forEach(text::finding);
    text.readings(diagnosis.readings());
    diagnosis
        .notes()
        .forEach(n -> text.out.append("\nNote: ").append(Visible.line(n)).append('\n'));
    return text.out.toString();
  }

  /** What was found, on one line: how bad it is, on what, and the sentence. */
  static String head(Verdict verdict, String subject, String message, Ink ink) {
    String about = subject.isEmpty() ? "" : ink.bold(Visible.line(subject)) + ": ";
    return word(verdict, ink) + "  " + about + Visible.line(message) + "\n";
  }

  private void finding(Finding finding) {
    out.append(head(finding.verdict(), finding.subject(), finding.message(), ink));
    cited(finding.evidence());
    finding
        .detail()
        .ifPresent(detail -> detail.told().forEach(line -> row("    ", Visible.line(line))));
    finding
        .missing()
        .ifPresent(missing -> {
          row("  missing: ", Visible.line(missing.input()) + "; this would tell:");
          row("    ", Visible.line(missing.command()));
        });
    finding.remedy().ifPresent(remedy -> row("  look for: ", Visible.line(remedy.query())));
  }

  private void cited(List<Finding.Cited> evidence) {
    for (Finding.Cited cited : evidence.stream().limit(CITED_MAX).toList()) {
      out.append(ink.dim("  line %d: ".formatted(cited.line())));
      out.append(bounded(Visible.line(cited.text().strip()))).append('\n');
    }
    if (evidence.size() > CITED_MAX) {
      row("  ", "and %d more lines".formatted(evidence.size() - CITED_MAX));
    }
  }

  private void readings(List<Reading> readings) {
    if (readings.isEmpty()) {
      return;
    }
    out.append(ink.dim("\nRead:")).append('\n');
    for (Reading reading : readings.stream().limit(READ_MAX).toList()) {
      String host = reading.host().isEmpty() ? "" : " of " + reading.host();
      String place =
          "  line %d-%d: %s%s"
              .formatted(reading.firstLine(), reading.lastLine(), reading.kind(), host);
      out.append(ink.dim(Visible.line(place)));
      out.append(reading.note().isEmpty() ? "" : "; " + Visible.line(reading.note())).append('\n');
    }
    if (readings.size() > READ_MAX) {
      row("  ", "and %d more".formatted(readings.size() - READ_MAX));
    }
  }

  private void row(String label, String text) {
    out.append(label).append(text).append('\n');
  }

  private static String word(Verdict verdict, Ink ink) {
    String word = verdict.name().toUpperCase(Locale.ROOT).replace('_', ' ');
    return switch (verdict) {
      case FAIL -> ink.danger(word);
      case WARN -> ink.warning(word);
      case UNKNOWN, PASS -> ink.bold(word);
      case NOT_APPLICABLE -> ink.dim(word);
    };
  }

  private static String bounded(String text) {
    return text.length() <= WIDTH_MAX ? text : text.substring(0, WIDTH_MAX) + "…";
  }
}
