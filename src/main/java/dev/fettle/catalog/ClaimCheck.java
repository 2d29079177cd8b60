package dev.fettle.catalog;

import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import dev.fettle.runbook.Symptom;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds symptoms that the authors of two procedures both state: which one is right for it? */
final class ClaimCheck {

  private ClaimCheck() {}

  static List<Problem> problems(List<Runbook> runbooks) {
    Map<String, String> claims = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Runbook runbook : runbooks) {
      for (Procedure procedure : runbook.procedures()) {
        for (Symptom symptom : procedure.symptoms()) {
          claim(symptom, procedure, claims, problems);
        }
      }
    }
    return problems;
  }

  private static void claim(
      Symptom symptom, Procedure procedure, Map<String, String> claims, List<Problem> problems) {
    if (symptom.origin() != Symptom.Origin.AUTHOR) {
      return;
    }
    String key = String.join(" ", symptom.text().toLowerCase(Locale.ROOT).split("\\s++"));
    String first = claims.putIfAbsent(key, procedure.id());
    if (first != null && !first.equals(procedure.id())) {
      problems.add(
          new Problem(
              Severity.WARNING,
              "symptom-claimed-twice",
              symptom.span(),
              "'%s' is stated by %s as well; one paste has one right procedure"
                  .formatted(symptom.text(), first)));
    }
  }
}
