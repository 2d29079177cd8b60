package dev.fettle.diagnose.iptables.read;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.iptables.rule.Chain.End;
import dev.fettle.diagnose.iptables.rule.RuleTable;
import java.util.ArrayList;
import java.util.List;

/** Knows what {@code iptables-save}, {@code -S} and {@code -L} print, of both families. */
public final class IptablesRecogniser implements Recogniser {

  private static final String LEGACY =
      "iptables-legacy holds rules too, and they were not pasted: see iptables-legacy-save.";

  @Override
  public List<Reading> read(Exchange exchange) {
    DumpReader dump = DumpReader.of(exchange);
    List<Reading> readings = new ArrayList<>();
    List<Section> run = new ArrayList<>();
    for (Section section : dump.sections()) {
      if (!run.isEmpty() && !isSame(run.getLast(), section)) {
        readings.add(reading(exchange, run, dump.legacyToo));
        run.clear();
      }
      run.add(section);
    }
    if (!run.isEmpty()) {
      readings.add(reading(exchange, run, dump.legacyToo));
    }
    return readings;
  }

  private static boolean isSame(Section a, Section b) {
    return a.form == b.form && a.v6 == b.v6;
  }

  private static Reading reading(Exchange exchange, List<Section> run, boolean legacyToo) {
    List<Fact> tables = new ArrayList<>();
    boolean complete = true;
    for (Section section : run) {
      RuleTable table = section.build();
      complete &= table.whole() && table.chains().stream().noneMatch(c -> c.end() == End.CUT);
      tables.add(table);
    }
    Section first = run.getFirst();
    String kind = first.v6 ? first.form.title.replace("iptables", "ip6tables") : first.form.title;
    return new Reading(
        kind,
        exchange.host(),
        first.line,
        run.getLast().lastLine,
        complete,
        tables,
        legacyToo ? LEGACY : "");
  }
}
