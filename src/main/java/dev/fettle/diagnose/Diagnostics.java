package dev.fettle.diagnose;

import dev.fettle.console.Exchange;
import dev.fettle.console.ExchangeReader;
import dev.fettle.console.Paste;
import dev.fettle.diagnose.docker.Docker;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Specialty;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.flannel.Flannel;
import dev.fettle.diagnose.host.Host;
import dev.fettle.diagnose.iptables.IptablesSpecialty;
import dev.fettle.diagnose.kubernetes.Kubernetes;
import dev.fettle.diagnose.network.Network;
import dev.fettle.diagnose.routing.Routing;
import java.util.Comparator;
import java.util.List;

/** Reads what was pasted and says what it proves. Needs neither a cluster nor the guides. */
public final class Diagnostics {

  /** From the worst. */
  private static final List<Verdict> ORDER =
      List.of(Verdict.FAIL, Verdict.WARN, Verdict.UNKNOWN, Verdict.PASS, Verdict.NOT_APPLICABLE);

  private static final List<Specialty> SPECIALTIES =
      List.of(
          Network.specialty(),
          Flannel.specialty(),
          Kubernetes.specialty(),
          Docker.specialty(),
          Routing.specialty(),
          IptablesSpecialty.specialty(),
          Host.specialty());

  private Diagnostics() {}

  /** Reads {@code paste}. The same paste always gives the same findings; time is linear. */
  public static Diagnosis read(Paste paste, Inquiry inquiry) {
    Facts facts = new Facts(readings(paste));
    List<Finding> findings =
        SPECIALTIES.stream()
            .flatMap(specialty -> specialty.checks().stream())
            .flatMap(check -> check.look(facts, inquiry).stream())
            .sorted(Comparator.comparingInt(finding -> ORDER.indexOf(finding.verdict())))
            .toList();
    return new Diagnosis(facts.readings(), findings, paste.notes());
  }

  private static List<Reading> readings(Paste paste) {
    List<Exchange> exchanges = ExchangeReader.read(paste);
    return SPECIALTIES.stream()
        .flatMap(specialty -> specialty.recognisers().stream())
        .flatMap(recogniser ->
            exchanges.stream().flatMap(exchange -> recogniser.read(exchange).stream()))
        .sorted(Comparator.comparingInt(Reading::firstLine))
        .toList();
  }
}
