package dev.fettle.diagnose.flannel;

import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.network.Link;
import dev.fettle.diagnose.network.LinkAddress;
import dev.fettle.diagnose.text.Subnet;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All that a paste says of flannel on one node.
 *
 * @param name of the host, or the place in the paste when no name is known
 */
record FlannelNode(String name, List<Fact> facts) {

  /** Shorter networks are no lease, and cut numbers look like one. */
  private static final int PREFIX_MIN = 16;

  /** The least that IPv6 asks of a link; smaller numbers are cut ones. */
  private static final int MTU_MIN = 1280;

  static final String BRIDGE = "cni0";
  static final String TUNNEL = "flannel.1";

  FlannelNode {
    facts = List.copyOf(facts);
  }

  List<LinkAddress> addresses(String link) {
    return of(LinkAddress.class).stream().filter(a -> a.link().equals(link)).toList();
  }

  Optional<LinkAddress> bridge() {
    return addresses(BRIDGE).stream().findFirst();
  }

  /** The setting, when it is there and sound. */
  Optional<Setting> setting(String name) {
    return of(Setting.class).stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** The node's own subnet as its file has it. */
  Optional<Subnet> lease() {
    return setting("SUBNET").flatMap(FlannelNode::subnet);
  }

  /** The range of the whole cluster. */
  Optional<Subnet> network() {
    return setting("NETWORK").flatMap(FlannelNode::subnet);
  }

  private static Optional<Subnet> subnet(Setting setting) {
    boolean whole = setting.value().indexOf('/') > 0;
    int prefixMin = setting.name().equals("SUBNET") ? PREFIX_MIN : 4;
    return whole
        ? Subnet.parse(setting.value()).filter(subnet -> subnet.prefix() >= prefixMin)
        : Optional.empty();
  }

  /** Whether the paste says which subnet the node has. */
  boolean isPlaced() {
    return bridge().isPresent() || lease().isPresent();
  }

  Optional<Link> link(String name) {
    return of(Link.class).stream()
        .filter(l -> l.name().equals(name) && l.mtu() >= MTU_MIN)
        .findFirst();
  }

  int mtu() {
    int mtu = setting("MTU").map(s -> Words.number(s.value())).orElse(-1);
    return mtu < MTU_MIN ? -1 : mtu;
  }

  <T extends Fact> List<T> of(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @SafeVarargs
  final List<Cited> cited(Collection<? extends Stated>... stated) {
    List<Cited> cited = new ArrayList<>();
    for (Collection<? extends Stated> some : stated) {
      some.forEach(one -> cited.add(one.cited()));
    }
    return cited;
  }

  Missing missingLease() {
    return new Missing("subnet.env of " + name, "cat /run/flannel/subnet.env");
  }

  Missing missingLinks() {
    return new Missing(
        "the addresses of cni0 and flannel.1 of " + name,
        "ip -4 addr | grep -e ' cni0$' -e ' flannel.1$'");
  }
}
