package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules of a node give away about the networks around it. */
public final class Surroundings {

  private static final List<String> POD_DEVICES =
      List.of(
          "cni",
          "cali",
          "veth",
          "flannel",
          "docker",
          "br-",
          "cbr",
          "lxc",
          "weave",
          "cilium",
          "vxlan",
          "tunl",
          "kube-bridge",
          "virbr",
          "genev",
          "antrea",
          "ovn",
          "podman");

  private final Set<Net> pods = new LinkedHashSet<>();
  private final Map<Net, String> bridges = new LinkedHashMap<>();
  private final Set<Net> behind = new HashSet<>();

  /** Reads them from the rules that kube-proxy, the network plug-ins and Docker write. */
  public Surroundings(Ruleset rules) {
    rules.rules("nat").forEach(this::nat);
    rules
        .rules("filter")
        .filter(Surroundings::isPodRule)
        .forEach(rule -> pods.addAll(sources(rule, false)));
  }

  private void nat(Rule rule) {
    switch (rule.target()) {
      case Target.Dnat dnat -> {
        boolean pod = !rule.comment().startsWith("default/kubernetes");
        dnat.address().filter(address -> pod).ifPresent(behind::add);
      }
      case Target.Jump jump when jump.chain().equals("KUBE-MARK-MASQ") ->
          pods.addAll(sources(rule, true));
      case Target.Jump jump when rule.comment().startsWith("pod traffic for") ->
          pods.addAll(sources(rule, false));
      case Target.Return back when isFlannel(rule) -> pods.addAll(sources(rule, false));
      case Target.Snat snat -> masqueraded(rule);
      default -> {}
    }
  }

  /** {@code -s NET ! -o BRIDGE -j MASQUERADE} is Docker's, the same without a bridge flannel's. */
  private void masqueraded(Rule rule) {
    List<Net> nets = sources(rule, false);
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Interface out && !out.incoming() && out.not()) {
        nets.forEach(net -> bridges.put(net, out.name()));
      }
    }
  }

  private static boolean isPodRule(Rule rule) {
    return rule.comment().contains("conntrack pod source rule")
        || rule.comment().contains("flanneld forward");
  }

  /** {@code -s NET -d NET -j RETURN}. */
  private static boolean isFlannel(Rule rule) {
    List<Net> nets = sources(rule, false);
    return !nets.isEmpty()
        && rule.conditions().stream()
            .anyMatch(
                c -> c instanceof Condition.Destination to && !to.not() && nets.contains(to.net()));
  }

  private static List<Net> sources(Rule rule, boolean denied) {
    return rule.conditions().stream()
        .filter(Condition.Source.class::isInstance)
        .map(Condition.Source.class::cast)
        .filter(source -> source.not() == denied && !source.net().single())
        .filter(source -> !source.net().loopback())
        .map(Condition.Source::net)
        .toList();
  }

  /** The networks of pods; empty when no rule names one. */
  public Set<Net> pods() {
    return pods;
  }

  /** Whether {@code address} is a pod's or a container's. */
  public boolean isPod(Net address) {
    return pods.stream().anyMatch(net -> net.contains(address))
        || bridge(address).isPresent()
        || pods.isEmpty() && behind.contains(address);
  }

  /** The bridge whose network holds {@code address}. */
  Optional<String> bridge(Net address) {
    return bridges.entrySet().stream()
        .filter(entry -> entry.getKey().contains(address))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The bridge that every pod is on, when there is no other network of pods. */
  Optional<String> onlyBridge() {
    boolean only = pods.isEmpty() && Set.copyOf(bridges.values()).size() == 1;
    return only ? bridges.values().stream().findFirst() : Optional.empty();
  }

  /** Whether a device of this name leads to pods or containers. */
  boolean isPodDevice(String name) {
    return bridges.containsValue(name) || POD_DEVICES.stream().anyMatch(name::startsWith);
  }

  boolean isBridge(String name) {
    return bridges.containsValue(name);
  }

  /** The containers' networks with their bridges. */
  public Map<Net, String> bridges() {
    return new HashMap<>(bridges);
  }
}
