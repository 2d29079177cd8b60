package dev.fettle.diagnose.flannel;

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

/** No two nodes have the same subnet: packets for one of them would go to the other. */
final class ClusterCheck implements Check {

  private record Holder(String node, Cited cited) {}

  @Override
  public String id() {
    return "flannel-lease-unique";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    Map<Subnet, List<Holder>> holders = new LinkedHashMap<>();
    int nodes = 0;
    for (FlannelNode node : FlannelNodes.of(facts)) {
      nodes += node.isPlaced() ? 1 : 0;
      node.bridge()
          .ifPresent(
              link -> add(holders, link.subnet().network(), new Holder(node.name(), link.cited())));
      node.setting("SUBNET")
          .ifPresent(setting ->
              node.lease()
                  .ifPresent(lease ->
                      add(holders, lease.network(), new Holder(node.name(), setting.cited()))));
    }
    for (PodRange range : facts.of(PodRange.class)) {
      nodes++;
      add(holders, range.range().network(), new Holder(range.node(), range.cited()));
    }
    return nodes == 0 ? List.of() : found(holders, nodes);
  }

  private List<Finding> found(Map<Subnet, List<Holder>> holders, int nodes) {
    List<Finding> findings = new ArrayList<>();
    holders.forEach((subnet, all) -> {
      List<String> names = all.stream().map(Holder::node).distinct().toList();
      if (names.size() > 1) {
        String message =
            "%s is the subnet of %s: packets for one reach the other."
                .formatted(subnet, String.join(" and of ", names.stream().limit(6).toList()));
        findings.add(
            Finding.of(id(), Verdict.FAIL, names.getLast(), message, cited(all))
                .mendedBy(Repair.LIGHT));
      }
    });
    if (!findings.isEmpty()) {
      return findings;
    }
    if (nodes == 1) {
      return List.of(
          Finding.unknown(
              id(),
              "cluster",
              "Only one node was pasted, so its subnet cannot be held against the others'.",
              holders.values().stream().flatMap(all -> cited(all).stream()).toList(),
              new Missing("the subnets of all nodes", RANGES)));
    }
    String message = "No subnet is that of two of the %d nodes.".formatted(nodes);
    return List.of(Finding.of(id(), Verdict.PASS, "cluster", message, List.of()));
  }

  private static final String RANGES =
      "kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name} {.spec.podCIDR}{\"\\n\"}{end}'";

  private static void add(Map<Subnet, List<Holder>> holders, Subnet subnet, Holder holder) {
    holders.computeIfAbsent(subnet, s -> new ArrayList<>()).add(holder);
  }

  private static List<Cited> cited(List<Holder> holders) {
    return holders.stream().map(Holder::cited).toList();
  }
}
