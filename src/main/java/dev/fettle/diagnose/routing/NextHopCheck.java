package dev.fettle.diagnose.routing;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which nodes an external address goes to. Routers hash each connection onto one of the equal next
 * hops (ECMP), so each takes its share.
 */
final class NextHopCheck implements Check {

  /** Routers take at most 64 or 128 equal ways; the other bounds keep comparing cheap. */
  private static final int HOPS_MAX = 128;

  private static final int SPEAKERS_MAX = 500;
  private static final int NETWORKS_MAX = 50;

  @Override
  public String id() {
    return "bgp-next-hops";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    Map<Subnet, Map<String, Cited>> hops = new LinkedHashMap<>();
    for (BgpRoute route : facts.of(BgpRoute.class)) {
      if (route.network().prefix() == 32 && !route.internal()) {
        Map<String, Cited> own =
            hops.computeIfAbsent(route.network(), network -> new LinkedHashMap<>());
        if (own.size() < HOPS_MAX) {
          own.putIfAbsent(route.nextHop(), route.cited());
        }
      }
    }
    Map<String, Speaker> owners = new LinkedHashMap<>();
    facts.of(Speaker.class).stream()
        .limit(SPEAKERS_MAX)
        .forEach(speaker -> owners.putIfAbsent(speaker.address(), speaker));
    List<Finding> findings = new ArrayList<>();
    hops.entrySet().stream()
        .limit(NETWORKS_MAX)
        .forEach(entry -> findings.addAll(look(entry.getKey(), entry.getValue(), owners)));
    return findings;
  }

  private List<Finding> look(Subnet network, Map<String, Cited> hops, Map<String, Speaker> owners) {
    List<Finding> findings = new ArrayList<>();
    String share =
        hops.size() == 1
            ? "one next hop, which takes all connections"
            : "%d next hops by ECMP, each with 1/%d of the connections"
                .formatted(hops.size(), hops.size());
    findings.add(
        Finding.of(
            id(),
            Verdict.PASS,
            network.address(),
            "It has %s: %s.".formatted(share, named(hops, owners)),
            List.copyOf(hops.values())));
    if (owners.isEmpty()) {
      findings.add(
          Finding.unknown(
              "bgp-speakers",
              network.address(),
              "Which node owns which next hop was not pasted.",
              List.of(),
              new Missing(
                  "the addresses of each node's link towards the routers", "ip -4 -br addr")));
      return findings;
    }
    owned(network, hops, owners, findings);
    return findings;
  }

  private static void owned(
      Subnet network,
      Map<String, Cited> hops,
      Map<String, Speaker> owners,
      List<Finding> findings) {
    List<String> strangers =
        hops.keySet().stream().filter(hop -> !owners.containsKey(hop)).toList();
    List<Speaker> silent =
        owners.values().stream()
            .filter(speaker -> hops.keySet().stream().noneMatch(speaker.address()::equals))
            .filter(speaker -> isNear(speaker.address(), hops))
            .toList();
    if (!strangers.isEmpty()) {
      String message =
          "No node of the list owns the next hops %s: requests sent there are lost."
              .formatted(String.join(", ", strangers));
      findings.add(
          Finding.of(
              "bgp-speakers",
              Verdict.WARN,
              network.address(),
              message,
              strangers.stream()
                  .flatMap(hop -> java.util.stream.Stream.ofNullable(hops.get(hop)))
                  .toList()));
    }
    if (!silent.isEmpty()) {
      String message =
          "Nodes that do not announce it: %s."
              .formatted(String.join(", ", silent.stream().map(Speaker::node).toList()));
      findings.add(
          Finding.of(
              "bgp-speakers",
              Verdict.WARN,
              network.address(),
              message,
              silent.stream().map(Speaker::cited).toList()));
    }
  }

  /** Other addresses of a node's link, as those it was lent, are no speaker's. */
  private static boolean isNear(String address, Map<String, Cited> hops) {
    return hops.keySet().stream()
        .anyMatch(hop ->
            Subnet.parse(hop)
                .orElseThrow()
                .within(27)
                .contains(Subnet.parse(address).orElseThrow()));
  }

  private static String named(Map<String, Cited> hops, Map<String, Speaker> owners) {
    List<String> names = new ArrayList<>();
    for (String hop : hops.keySet()) {
      Speaker owner = owners.get(hop);
      names.add(owner == null ? hop : hop + " (" + owner.node() + ")");
    }
    return String.join(", ", names.subList(0, Math.min(16, names.size())));
  }
}
