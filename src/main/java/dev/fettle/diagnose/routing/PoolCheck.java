package dev.fettle.diagnose.routing;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.kubernetes.Service;
import dev.fettle.diagnose.text.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** External addresses lie in a pool, and each pool is announced to a router. */
final class PoolCheck implements Check {

  /** More of each than a cluster has; bounds the comparison of each with each. */
  private static final int COMPARED_MAX = 200;

  @Override
  public String id() {
    return "address-pool";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Pool> pools = facts.of(Pool.class).stream().limit(COMPARED_MAX).toList();
    List<Peer> peers = facts.of(Peer.class).stream().limit(COMPARED_MAX).toList();
    List<Finding> findings = new ArrayList<>();
    if (pools.isEmpty()) {
      return findings;
    }
    for (Pool pool : pools) {
      if (!peers.isEmpty() && announcedTo(pool, peers).isEmpty()) {
        findings.add(
            Finding.of(
                "pool-announced",
                Verdict.WARN,
                pool.name(),
                "No peer gets this pool, so its addresses are not announced.",
                List.of(pool.cited())));
      }
    }
    addresses(facts, inquiry)
        .forEach((address, cited) -> findings.add(look(address, cited, pools, peers)));
    return findings;
  }

  /** What is asked for, else what services have and routers know. */
  private static Map<String, List<Cited>> addresses(Facts facts, Inquiry inquiry) {
    Map<String, List<Cited>> addresses = new LinkedHashMap<>();
    int colon = inquiry.target().lastIndexOf(':');
    if (colon > 0 && Subnet.isAddress(inquiry.target().substring(0, colon))) {
      addresses.put(inquiry.target().substring(0, colon), List.of());
    }
    for (Service service : facts.of(Service.class)) {
      boolean external =
          service.type().equals("LoadBalancer") && Subnet.isAddress(service.externalIp());
      if (external && addresses.size() < COMPARED_MAX) {
        addresses.putIfAbsent(service.externalIp(), List.of(service.cited()));
      }
    }
    for (BgpRoute route : facts.of(BgpRoute.class)) {
      if (route.network().prefix() == 32 && addresses.size() < COMPARED_MAX) {
        addresses.putIfAbsent(route.network().address(), List.of(route.cited()));
      }
    }
    return addresses;
  }

  private Finding look(String address, List<Cited> from, List<Pool> pools, List<Peer> peers) {
    List<Cited> cited = new ArrayList<>(from);
    for (Pool pool : pools) {
      if (pool.contains(address)) {
        cited.add(pool.cited());
        List<Peer> told = announcedTo(pool, peers);
        told.stream().limit(4).forEach(peer -> cited.add(peer.cited()));
        String whom = String.join(" and ", told.stream().map(Peer::address).toList());
        String message =
            "It is in the pool %s%s."
                .formatted(pool.name(), whom.isEmpty() ? "" : ", announced to " + whom);
        return Finding.of(id(), Verdict.PASS, address, message, cited);
      }
    }
    return Finding.of(
        id(), Verdict.WARN, address, "No pool of the configuration that was pasted has it.", cited);
  }

  private static List<Peer> announcedTo(Pool pool, List<Peer> peers) {
    return peers.stream()
        .filter(peer -> peer.pools().isEmpty() || peer.pools().contains(pool.name()))
        .toList();
  }
}
