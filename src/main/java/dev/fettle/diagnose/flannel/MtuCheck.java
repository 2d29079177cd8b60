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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The bridge, the tunnel and the file have the same MTU; a larger bridge loses long packets. */
final class MtuCheck implements Check {

  @Override
  public String id() {
    return "flannel-mtu";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    return FlannelNodes.of(facts).stream().flatMap(node -> look(node).stream()).toList();
  }

  private Optional<Finding> look(FlannelNode node) {
    int bridge = node.link(BRIDGE).map(Link::mtu).orElse(-1);
    int tunnel = node.link(TUNNEL).map(Link::mtu).orElse(-1);
    int file = node.mtu();
    int[] known = IntStream.of(bridge, tunnel, file).filter(mtu -> mtu > 0).toArray();
    if (known.length < 2) {
      return Optional.empty();
    }
    List<Cited> cited =
        node.cited(
            node.link(BRIDGE).stream().toList(),
            node.link(TUNNEL).stream().toList(),
            node.setting("MTU").stream().toList());
    if (IntStream.of(known).distinct().count() == 1) {
      String message = "MTU %d everywhere.".formatted(known[0]);
      return Optional.of(Finding.of(id(), Verdict.PASS, node.name(), message, cited));
    }
    String message =
        "MTU: cni0 %s, flannel.1 %s, subnet.env %s; they are the same on a healthy node."
            .formatted(said(bridge), said(tunnel), said(file));
    Verdict verdict = tunnel > 0 && bridge > tunnel ? Verdict.FAIL : Verdict.WARN;
    Finding finding = Finding.of(id(), verdict, node.name(), message, cited);
    return Optional.of(finding.mendedBy(bridge > 0 ? Repair.FORCED : Repair.LIGHT));
  }

  private static String said(int mtu) {
    return mtu > 0 ? String.valueOf(mtu) : "not pasted";
  }
}
