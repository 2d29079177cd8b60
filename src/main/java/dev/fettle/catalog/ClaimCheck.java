package dev.fettle.catalog;

import dev.fettle.runbook.GuideTies;
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

  static List<Problem> problems(List<GuideTies> guides) {
    Map<String, String> claims = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (GuideTies guide : guides) {
      for (GuideTies.Claim claim : guide.claims()) {
        String key = String.join(" ", claim.text().toLowerCase(Locale.ROOT).split("\\s++"));
        String first = claims.putIfAbsent(key, claim.procedure());
        if (first != null && !first.equals(claim.procedure())) {
          problems.add(claimedTwice(claim, first));
        }
      }
    }
    return problems;
  }

  private static Problem claimedTwice(GuideTies.Claim claim, String first) {
    return new Problem(
        Severity.WARNING,
        "symptom-claimed-twice",
        claim.span(),
        "'%s' is stated by %s as well; one paste has one right procedure"
            .formatted(claim.text(), first));
  }
}
