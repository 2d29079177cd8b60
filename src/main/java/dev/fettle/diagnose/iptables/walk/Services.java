package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses and ports of services, as the rules of kube-proxy name them. */
public final class Services {

  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> nodePorts = new ArrayList<>();

  /** Reads the chains in which kube-proxy names services. */
  public Services(Ruleset rules) {
    Stream.of("KUBE-SERVICES", "KUBE-PORTALS-CONTAINER", "KUBE-PORTALS-HOST")
        .forEach(chain -> read(rules, "nat", chain));
    read(rules, "nat", "KUBE-NODEPORTS");
    read(rules, "filter", "KUBE-SERVICES");
    read(rules, "filter", "KUBE-EXTERNAL-SERVICES");
  }

  private void read(Ruleset rules, String table, String name) {
    rules.chain(table, name).ifPresent(chain -> chain.rules().forEach(this::read));
  }

  private void read(Rule rule) {
    Optional<Net> address = Optional.empty();
    String protocol = "";
    int port = 0;
    for (Condition condition : rule.conditions()) {
      switch (condition) {
        case Condition.Destination to when !to.not() && to.net().single() ->
            address = Optional.of(to.net());
        case Condition.Protocol named when !named.not() -> protocol = named.name();
        case Condition.Ports ports when ports.side() == 'd' && !ports.not() ->
            port = ports.ranges().getFirst().low();
        default -> {}
      }
    }
    if (port > 0) {
      Entry entry = new Entry(address, protocol, port, serviceOf(rule.comment()), rule);
      (address.isPresent() ? entries : nodePorts).add(entry);
    }
  }

  /** {@code ns/name:port} of a comment of kube-proxy; else empty. */
  public static String serviceOf(String comment) {
    int end = comment.indexOf(' ');
    String name = end < 0 ? comment : comment.substring(0, end);
    boolean named = name.indexOf('/') > 0;
    return !named ? "" : name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
  }

  /** What is said of {@code address}. */
  public List<Entry> at(Net address) {
    return entries.stream().filter(e -> e.address().filter(address::equals).isPresent()).toList();
  }

  public List<Entry> all() {
    return entries;
  }

  public List<Entry> nodePorts() {
    return nodePorts;
  }

  /** Whether {@code address} lies among the cluster IPs. */
  public boolean isNear(Net address) {
    Optional<Net> range =
        entries.stream()
            .filter(e -> e.rule().comment().contains("cluster IP"))
            .flatMap(e -> e.address().stream())
            .filter(a -> a.v6() == address.v6())
            .reduce(Net::joined);
    return range.isPresent() && range.get().widened(address.v6() ? 112 : 16).contains(address);
  }

  /**
   * One port of a service.
   *
   * @param address empty for a node port
   * @param service {@code ns/name:port}; empty when the rule has no comment
   */
  public record Entry(Optional<Net> address, String protocol, int port, String service, Rule rule) {

    /** Whether it is an address of the cluster's own; others may be a node's. */
    public boolean inner() {
      return !rule.comment().contains("external IP") && !rule.comment().contains("loadbalancer IP");
    }
  }
}
