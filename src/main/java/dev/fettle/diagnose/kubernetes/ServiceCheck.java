package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Services have backends, and those that ask for an external address have one. */
final class ServiceCheck implements Check {

  /** Only hold the lease of an election; nothing stands behind them by design. */
  private static final Set<String> ELECTIONS =
      Set.of("kube-scheduler", "kube-controller-manager", "ingress-controller-leader-nginx");

  @Override
  public String id() {
    return "service-endpoints";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    endpoints(facts, findings);
    addresses(facts, findings);
    return findings;
  }

  private void endpoints(Facts facts, List<Finding> findings) {
    List<Endpoints> sound = new ArrayList<>();
    for (Endpoints endpoints : facts.of(Endpoints.class)) {
      String bare = endpoints.name().substring(endpoints.name().indexOf('/') + 1);
      if (!endpoints.isEmpty()) {
        sound.add(endpoints);
      } else if (!ELECTIONS.contains(bare)) {
        String message = "The service has no backend: no ready pod has the labels that it selects.";
        findings.add(
            Finding.of(id(), Verdict.FAIL, endpoints.name(), message, List.of(endpoints.cited()))
                .mendedBy(new Remedy("a service has no endpoints", List.of("endpoints"))));
      }
    }
    if (!sound.isEmpty()) {
      String message = Words.counted(sound.size(), "service has", "services have") + " backends.";
      findings.add(
          Finding.of(
              id(),
              Verdict.PASS,
              "services",
              message,
              sound.stream().limit(3).map(Endpoints::cited).toList()));
    }
  }

  private static void addresses(Facts facts, List<Finding> findings) {
    for (Service service : facts.of(Service.class)) {
      boolean balanced = service.type().equals("LoadBalancer");
      if (service.externalIp().equals("<pending>")) {
        boolean young = Words.minutes(service.age()) < 2;
        String message =
            "No external address after %s: no pool has a free one that is given by itself."
                .formatted(service.age());
        findings.add(
            Finding.of(
                    "service-external-address",
                    young ? Verdict.WARN : Verdict.FAIL,
                    service.name(),
                    message,
                    List.of(service.cited()))
                .mendedBy(new Remedy("the external address stays pending", List.of("pending"))));
      } else if (balanced) {
        String message = "It has the external address %s.".formatted(service.externalIp());
        findings.add(
            Finding.of(
                "service-external-address",
                Verdict.PASS,
                service.name(),
                message,
                List.of(service.cited())));
      }
    }
  }
}
