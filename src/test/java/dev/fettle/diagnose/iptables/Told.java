package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.iptables.rule.RuleTable;
import java.util.stream.Collectors;

final class Told {

  private Told() {}

  static String of(Reading reading) {
    return reading.of(RuleTable.class).stream()
        .map(table ->
            table.name()
                + (table.whole() ? "" : "?")
                + table.chains().stream()
                    .map(c -> c.name() + ":" + c.rules().size() + c.end().name().charAt(0))
                    .collect(Collectors.joining(" ", "{", "}")))
        .collect(Collectors.joining(" "));
  }
}
