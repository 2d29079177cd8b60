package dev.fettle.diagnose.flannel;

import static dev.fettle.diagnose.flannel.FlannelNode.BRIDGE;
import static dev.fettle.diagnose.flannel.FlannelNode.TUNNEL;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.network.LinkAddress;
import dev.fettle.diagnose.text.Subnet;
import java.util.List;
import java.util.Optional;

/** The links are inside the node's lease, and the lease inside the cluster's range. */
final class LeaseCheck implements Check {

  @Override
  public String id() {
    return "flannel-lease";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    return FlannelNodes.of(facts).stream().flatMap(node -> look(node).stream()).toList();
  }

  private Optional<Finding> look(FlannelNode node) {
    Optional<Subnet> lease = node.lease();
    List<LinkAddress> links = node.of(LinkAddress.class);
    if (lease.isEmpty()) {
      return links.isEmpty() ? Optional.empty() : Optional.of(unknownLease(node));
    }
    List<Cited> cited =
        node.cited(
            node.addresses(BRIDGE),
            node.addresses(TUNNEL),
            node.setting("SUBNET").stream().toList());
    Optional<Subnet> network = node.network();
    if (network.isPresent() && !network.get().contains(lease.get())) {
      String message =
          "The lease %s is outside the cluster's range %s.".formatted(lease.get(), network.get());
      List<Cited> both = node.cited(node.of(Setting.class));
      return Optional.of(
          Finding.of(id(), Verdict.FAIL, node.name(), message, both).mendedBy(Repair.FORCED));
    }
    if (links.isEmpty()) {
      String message = "The lease is %s; the links were not pasted.".formatted(lease.get());
      return Optional.of(Finding.unknown(id(), node.name(), message, cited, node.missingLinks()));
    }
    return against(node, lease.get(), cited);
  }

  private Finding unknownLease(FlannelNode node) {
    return Finding.unknown(
        id(),
        node.name(),
        "The lease was not pasted, so the links cannot be held against it.",
        List.of(),
        node.missingLease());
  }

  /** Says nothing where the links disagree with each other: another check does. */
  private Optional<Finding> against(FlannelNode node, Subnet lease, List<Cited> cited) {
    List<LinkAddress> links = node.of(LinkAddress.class);
    long inside =
        links.stream().filter(a -> lease.network().contains(a.subnet().within(32))).count();
    if (inside == links.size()) {
      String message = "The links are inside the node's lease %s.".formatted(lease);
      return Optional.of(Finding.of(id(), Verdict.PASS, node.name(), message, cited));
    }
    boolean agree =
        links.stream()
            .allMatch(a -> links.getFirst().subnet().within(lease.prefix()).contains(a.subnet()));
    if (inside > 0 || !agree) {
      return Optional.empty();
    }
    boolean both = !node.addresses(BRIDGE).isEmpty() && !node.addresses(TUNNEL).isEmpty();
    if (!both) {
      String half =
          "%s is outside the node's lease %s; the other link was not pasted."
              .formatted(links.getFirst().link(), lease);
      return Optional.of(Finding.of(id(), Verdict.WARN, node.name(), half, cited));
    }
    String message =
        "The links are in %s, and the node's lease is %s: another range was given to the node."
            .formatted(links.getFirst().subnet().within(lease.prefix()).network(), lease);
    return Optional.of(
        Finding.of(id(), Verdict.FAIL, node.name(), message, cited).mendedBy(Repair.FORCED));
  }
}
