package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import java.util.Set;

/** Which table chains belong to, when neither a heading nor a command says so. */
final class TableGuess {

  private static final Set<String> NAT_CHAINS =
      Set.of("KUBE-MARK-MASQ", "KUBE-MARK-DROP", "KUBE-POSTROUTING", "CNI-HOSTPORT-DNAT");
  private static final Set<String> FILTER_CHAINS =
      Set.of(
          "KUBE-FORWARD",
          "KUBE-FIREWALL",
          "KUBE-EXTERNAL-SERVICES",
          "KUBE-PROXY-FIREWALL",
          "DOCKER-USER",
          "DOCKER-ISOLATION",
          "DOCKER-ISOLATION-STAGE-1",
          "DOCKER-ISOLATION-STAGE-2");

  private TableGuess() {}

  /** A table's name; {@code before} when nothing tells. */
  static String of(Section section, String before) {
    int nat = 0;
    int filter = 0;
    for (ChainDraft chain : section.chains.values()) {
      nat += NAT_CHAINS.contains(chain.name) || isService(chain.name) ? 2 : 0;
      filter += FILTER_CHAINS.contains(chain.name) ? 2 : 0;
      for (Rule rule : chain.rules) {
        nat += nat(rule) ? 1 : 0;
        filter += rule.target() instanceof Target.Reject ? 1 : 0;
      }
    }
    if (nat > 0 || filter > 0) {
      return nat >= filter ? "nat" : "filter";
    }
    return byHooks(section.chains.keySet(), before, section);
  }

  private static String byHooks(Set<String> names, String before, Section section) {
    boolean routed = names.contains("PREROUTING") || names.contains("POSTROUTING");
    if (names.contains("FORWARD")) {
      return routed ? "mangle" : "filter";
    }
    if (names.contains("POSTROUTING")) {
      return "nat";
    }
    if (names.contains("PREROUTING")) {
      return names.contains("INPUT") || isTo(section, "KUBE-SERVICES") || isTo(section, "DOCKER")
          ? "nat"
          : "raw";
    }
    if (names.contains("INPUT") || before.isEmpty()) {
      return "filter";
    }
    return before;
  }

  private static boolean isTo(Section section, String chain) {
    return section.chains.values().stream()
        .flatMap(c -> c.rules.stream())
        .anyMatch(r -> r.target() instanceof Target.Jump jump && jump.chain().equals(chain));
  }

  private static boolean nat(Rule rule) {
    return switch (rule.target()) {
      case Target.Dnat dnat -> true;
      case Target.Snat snat -> true;
      case Target.Redirect redirect -> true;
      case Target.Jump jump -> isService(jump.chain()) || NAT_CHAINS.contains(jump.chain());
      default -> false;
    };
  }

  private static boolean isService(String chain) {
    return chain.startsWith("KUBE-SVC-")
        || chain.startsWith("KUBE-SEP-")
        || chain.startsWith("KUBE-SVL-")
        || chain.startsWith("KUBE-EXT-")
        || chain.startsWith("KUBE-XLB-")
        || chain.startsWith("KUBE-FW-");
  }
}
