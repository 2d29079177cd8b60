package dev.fettle.diagnose.flannel;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.fact.Trait;
import dev.fettle.diagnose.text.LineRecogniser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows {@code subnet.env}, the file in which flannel keeps its lease; one after another too. */
final class SubnetEnv implements Recogniser {

  private static final String PREFIX = "FLANNEL_";

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Reading> readings = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Exchange.Printed printed : exchange.output()) {
      String text = printed.text().strip();
      int equals = text.indexOf('=');
      if (equals < 0 || !text.startsWith(PREFIX)) {
        continue;
      }
      String name = text.substring(PREFIX.length(), equals);
      if (!names.add(name)) {
        readings.addAll(LineRecogniser.of("subnet.env", exchange, facts));
        facts = new ArrayList<>();
        names.clear();
        names.add(name);
      }
      String value = text.substring(equals + 1).replace("\\ **", "").replace("**\\", "").strip();
      Cited cited = new Cited(printed.line(), printed.text());
      facts.add(new Setting(cited, name, value));
      if (!name.equals("SUBNET")) {
        facts.add(new Trait(cited, PREFIX + name, value));
      }
    }
    readings.addAll(LineRecogniser.of("subnet.env", exchange, facts));
    return readings;
  }
}
