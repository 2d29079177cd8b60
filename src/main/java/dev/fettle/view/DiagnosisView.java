package dev.fettle.view;

import dev.fettle.diagnose.Diagnosis;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as every door shows it; {@code src/docs/api.md} describes the fields.
 *
 * @param verdict the worst of the findings; empty when there is none
 * @param readings what was recognised, in order of the paste
 * @param findings the worst first
 */
public record DiagnosisView(
    String verdict, List<ReadingView> readings, List<FindingView> findings, List<String> notes) {

  /** The view of {@code diagnosis}. */
  public static DiagnosisView of(Diagnosis diagnosis) {
    List<FindingView> findings = diagnosis.findings().stream().map(FindingView::of).toList();
    return new DiagnosisView(
        findings.isEmpty() ? "" : findings.getFirst().verdict().name(),
        diagnosis.readings().stream().map(ReadingView::of).toList(),
        findings,
        diagnosis.notes());
  }

  /** Recognised output; {@code facts} is how many statements were read in it. */
  public record ReadingView(
      String kind,
      String host,
      int firstLine,
      int lastLine,
      boolean complete,
      int facts,
      String note) {

    static ReadingView of(Reading reading) {
      return new ReadingView(
          reading.kind(),
          reading.host(),
          reading.firstLine(),
          reading.lastLine(),
          reading.complete(),
          reading.facts().size(),
          reading.note());
    }
  }

  /** What one check found; what it does not have is absent. */
  public record FindingView(
      String check,
      Verdict verdict,
      String subject,
      String message,
      List<Finding.Cited> evidence,
      Finding.@Nullable Missing missing,
      Finding.@Nullable Remedy remedy,
      Finding.@Nullable Detail detail) {

    static FindingView of(Finding finding) {
      return new FindingView(
          finding.check(),
          finding.verdict(),
          finding.subject(),
          finding.message(),
          finding.evidence(),
          finding.missing().orElse(null),
          finding.remedy().orElse(null),
          finding.detail().orElse(null));
    }
  }
}
