package dev.fettle.diagnose.kubernetes;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Knows the conditions of a node: a type, a status, two times, a reason, a message. */
final class ConditionRecogniser implements Recogniser {

  private static final Set<String> TYPES =
      Set.of(
          "Ready",
          "MemoryPressure",
          "DiskPressure",
          "PIDPressure",
          "NetworkUnavailable",
          "OutOfDisk");

  private static final Set<String> STATUSES = Set.of("True", "False", "Unknown");

  /** Type, status and two times of six words each. */
  private static final int REASON_AT = 14;

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    String node = "";
    for (Exchange.Printed printed : exchange.output()) {
      if (printed.text().startsWith("Name:")) {
        node = printed.text().substring("Name:".length()).strip();
      }
      List<String> words = Words.of(printed.text());
      boolean condition =
          words.size() > REASON_AT
              && TYPES.contains(words.getFirst())
              && STATUSES.contains(words.get(1))
              && words.get(2).endsWith(",");
      if (condition) {
        String message = String.join(" ", words.subList(REASON_AT, words.size()));
        Cited cited = new Cited(printed.line(), printed.text());
        facts.add(new Condition(cited, node, words.getFirst(), words.get(1), message));
      }
    }
    return LineRecogniser.of("kubectl describe node", exchange, facts);
  }
}
