package dev.fettle.diagnose.flannel;

import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.network.Link;
import dev.fettle.diagnose.network.LinkAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts together what a paste says of each node. Where no host is named, what was said already and
 * comes again is another node's.
 */
final class FlannelNodes {

  private final Map<String, List<Fact>> nodes = new LinkedHashMap<>();
  private String open = "";

  private FlannelNodes() {}

  static List<FlannelNode> of(Facts facts) {
    FlannelNodes all = new FlannelNodes();
    facts.readings().forEach(all::reading);
    return all.nodes.entrySet().stream()
        .map(node -> new FlannelNode(node.getKey(), node.getValue()))
        .toList();
  }

  private void reading(Reading reading) {
    List<Fact> telling = reading.facts().stream().filter(FlannelNodes::isFlannel).toList();
    if (telling.isEmpty()) {
      return;
    }
    String host = reading.host();
    if (host.isEmpty()) {
      if (open.isEmpty() || isAnother(telling)) {
        open = "the node of line " + telling.getFirst().line();
      }
      host = open;
    }
    nodes.computeIfAbsent(host, name -> new ArrayList<>()).addAll(telling);
  }

  private boolean isAnother(List<Fact> telling) {
    List<Fact> known = nodes.getOrDefault(open, List.of());
    return isSaidBy(known, telling, LinkAddress.class) || isSaidBy(known, telling, Setting.class);
  }

  private static boolean isSaidBy(
      List<Fact> known, List<Fact> telling, Class<? extends Fact> type) {
    return telling.stream().anyMatch(type::isInstance) && known.stream().anyMatch(type::isInstance);
  }

  private static boolean isFlannel(Fact fact) {
    return switch (fact) {
      case Setting setting -> true;
      case LinkAddress address -> isLink(address.link());
      case Link link -> isLink(link.name());
      default -> false;
    };
  }

  private static boolean isLink(String name) {
    return name.equals(FlannelNode.BRIDGE) || name.equals(FlannelNode.TUNNEL);
  }
}
