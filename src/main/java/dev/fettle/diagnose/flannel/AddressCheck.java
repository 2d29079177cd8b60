package dev.fettle.diagnose.flannel;

import static dev.fettle.diagnose.flannel.FlannelNode.BRIDGE;
import static dev.fettle.diagnose.flannel.FlannelNode.TUNNEL;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.network.Link;
import dev.fettle.diagnose.network.LinkAddress;
import dev.fettle.diagnose.text.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code flannel.1} has one address, a {@code /32}, in the subnet of {@code cni0}. The three ways
 * to miss that need different repairs, so each has its own sentence.
 */
final class AddressCheck implements Check {

  @Override
  public String id() {
    return "flannel-addresses";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<FlannelNode> nodes = FlannelNodes.of(facts);
    List<Link> links = nodes.isEmpty() ? facts.of(Link.class) : List.of();
    if (!links.isEmpty()) {
      String message =
          "Neither cni0 nor flannel.1 is among the links: flannel is not at work here.";
      List<Cited> first = List.of(links.getFirst().cited());
      return List.of(Finding.of(id(), Verdict.NOT_APPLICABLE, "flannel", message, first));
    }
    return nodes.stream()
        .filter(node -> !node.of(LinkAddress.class).isEmpty())
        .map(this::look)
        .toList();
  }

  private Finding look(FlannelNode node) {
    List<LinkAddress> tunnel = node.addresses(TUNNEL);
    Optional<LinkAddress> bridge = node.bridge();
    List<Cited> cited = node.cited(node.addresses(BRIDGE), tunnel);
    if (tunnel.size() > 1) {
      return fail(node, several(tunnel), cited).mendedBy(Repair.LIGHT);
    }
    if (bridge.isEmpty() || tunnel.isEmpty()) {
      String there = bridge.isEmpty() ? TUNNEL : BRIDGE;
      String message = "Only %s was pasted, so the two links cannot be compared.".formatted(there);
      return Finding.unknown(id(), node.name(), message, cited, node.missingLinks());
    }
    Subnet address = tunnel.getFirst().subnet();
    Subnet subnet = bridge.get().subnet();
    if (!subnet.contains(address.within(32))) {
      return apart(node, subnet, address);
    }
    if (address.prefix() != 32) {
      String message = "flannel.1 has %s; it is a /32 when flannel made it.".formatted(address);
      return fail(node, message, cited).mendedBy(Repair.LIGHT);
    }
    String message =
        "cni0 (%s) and flannel.1 (%s) are in the same subnet.".formatted(subnet, address);
    return Finding.of(id(), Verdict.PASS, node.name(), message, cited);
  }

  private static String several(List<LinkAddress> tunnel) {
    String addresses =
        tunnel.stream().map(a -> a.subnet().toString()).limit(8).collect(Collectors.joining(", "));
    return "flannel.1 has %d addresses (%s); it may have one only."
        .formatted(tunnel.size(), addresses);
  }

  /** The lease tells which of the two links is the stale one. */
  private Finding apart(FlannelNode node, Subnet bridge, Subnet tunnel) {
    String both = "cni0 (%s) and flannel.1 (%s) are in different subnets".formatted(bridge, tunnel);
    List<Cited> cited =
        node.cited(
            node.addresses(BRIDGE),
            node.addresses(TUNNEL),
            node.setting("SUBNET").stream().toList());
    Optional<Subnet> lease = node.lease();
    if (lease.isEmpty()) {
      return fail(node, both + "; subnet.env of the node tells which one is stale.", cited)
          .mendedBy(Repair.LIGHT);
    }
    boolean bridgeIsStale = !lease.get().network().contains(bridge.within(32));
    String stale =
        bridgeIsStale
            ? "cni0 is not in the lease %s, and only the forced repair makes it anew."
            : "flannel.1 is not in the lease %s, and the light repair makes it anew.";
    return fail(node, both + ": " + stale.formatted(lease.get()), cited)
        .mendedBy(bridgeIsStale ? Repair.FORCED : Repair.LIGHT);
  }

  private Finding fail(FlannelNode node, String message, List<Cited> cited) {
    return Finding.of(id(), Verdict.FAIL, node.name(), message, cited);
  }
}
