package dev.fettle.index.lucene;

import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import java.util.List;
import java.util.Locale;

/**
 * What kind of section it is, as bits: whoever describes his trouble seeks the page on that trouble
 * before the one that says how the thing is set up.
 */
final class Traits {

  /** Its heading, one above it or its file's name speaks of faults. */
  static final int FAULT = 1;

  /** It shows what the fault looks like. */
  static final int SYMPTOM = 2;

  /** Beginnings of words by which pages on faults are called. */
  private static final List<String> FAULTS =
      List.of(
          "troubleshoot",
          "debug",
          "issue",
          "problem",
          "faq",
          "error",
          "fail",
          "recover",
          "repair",
          "fix",
          "alert",
          "runbook",
          "symptom",
          "crash",
          "incident",
          "diagnos",
          "disaster",
          "mitigat",
          "broken",
          "stuck",
          "cannot",
          "can't",
          "unable",
          "denied",
          "known",
          "故障",
          "排查",
          "问题",
          "错误",
          "失败",
          "异常");

  private Traits() {}

  static int of(Procedure procedure, Runbook runbook) {
    String called =
        "%s %s %s %s"
            .formatted(
                procedure.title(),
                String.join(" ", procedure.breadcrumb()),
                runbook.title(),
                words(runbook.provenance().path()));
    boolean fault = tellsOfFault(called.toLowerCase(Locale.ROOT));
    return (fault ? FAULT : 0) | (procedure.symptoms().isEmpty() ? 0 : SYMPTOM);
  }

  private static boolean tellsOfFault(String called) {
    return FAULTS.stream().anyMatch(called::contains);
  }

  /** A path with blanks between its words. */
  static String words(String path) {
    StringBuilder words = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      words.append("-_/+.".indexOf(c) < 0 ? c : ' ');
    }
    return words.toString();
  }
}
