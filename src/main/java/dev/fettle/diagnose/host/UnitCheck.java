package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Services run. One that is stopped on purpose is no fault, except where nothing works without. */
final class UnitCheck implements Check {

  @Override
  public String id() {
    return "service-running";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    for (Reading reading : facts.with(ServiceUnit.class)) {
      String place = reading.host().isEmpty() ? "" : " on " + reading.host();
      reading.of(ServiceUnit.class).forEach(unit -> told(unit, place, findings));
    }
    return findings;
  }

  private void told(ServiceUnit unit, String place, List<Finding> findings) {
    String state = unit.state();
    String name = unit.name().isEmpty() ? "a service" : unit.name();
    boolean needed = name.equals("kubelet") || name.equals("kubelet.service");
    boolean fails =
        state.startsWith("failed")
            || state.contains("auto-restart")
            || needed && (state.startsWith("inactive") || state.equals("not found"));
    boolean sound = state.startsWith("active");
    Verdict verdict = fails ? Verdict.FAIL : sound ? Verdict.PASS : Verdict.WARN;
    Finding finding =
        Finding.of(
            id(), verdict, name + place, "It is %s.".formatted(state), List.of(unit.cited()));
    if (!fails) {
      findings.add(finding);
      return;
    }
    String bare = name.endsWith(".service") ? name.substring(0, name.indexOf(".service")) : name;
    findings.add(
        finding.mendedBy(
            new Remedy(
                "verify the service %s is started and running".formatted(bare), List.of(bare))));
    findings.add(
        Finding.unknown(
            "service-reason",
            name + place,
            "Why it is %s stands in its journal.".formatted(state),
            List.of(unit.cited()),
            new Missing(
                "the journal of " + name,
                "journalctl -u %s -n 50 --no-pager".formatted(Words.forShell(name, "UNIT")))));
  }
}
