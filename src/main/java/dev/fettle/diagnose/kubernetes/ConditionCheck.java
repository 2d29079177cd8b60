package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A node's own account of itself: ready, and short of nothing. */
final class ConditionCheck implements Check {

  @Override
  public String id() {
    return "node-conditions";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    List<Condition> well = new ArrayList<>();
    for (Condition condition : facts.of(Condition.class)) {
      if (condition.isWell()) {
        well.add(condition);
        continue;
      }
      String message =
          "%s is %s: %s".formatted(condition.type(), condition.status(), condition.message());
      findings.add(
          Finding.of(id(), Verdict.FAIL, subject(condition), message, List.of(condition.cited()))
              .mendedBy(remedy(condition)));
    }
    if (findings.isEmpty() && !well.isEmpty()) {
      String message =
          Words.counted(well.size(), "condition is", "conditions are") + " as it should be.";
      List<Cited> cited = well.stream().limit(3).map(Condition::cited).toList();
      findings.add(Finding.of(id(), Verdict.PASS, subject(well.getFirst()), message, cited));
    }
    return findings;
  }

  private static Remedy remedy(Condition condition) {
    boolean ready = condition.type().equals("Ready");
    String word = ready ? "not ready" : condition.type().toLowerCase(Locale.ROOT);
    return new Remedy("a node becomes not ready " + condition.type(), List.of(word));
  }

  private static String subject(Condition condition) {
    return condition.node().isEmpty() ? "node" : condition.node();
  }
}
