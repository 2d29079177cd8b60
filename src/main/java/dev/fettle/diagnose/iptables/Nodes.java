package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.iptables.rule.RuleTable;
import dev.fettle.diagnose.iptables.walk.Ruleset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nodes whose rules were pasted, each with its rules. */
record Nodes(List<Node> all) {

  /**
   * A node's rules of one family; {@code host} is empty when the paste does not name it.
   *
   * @param alone whether they are the only ones of that family and host
   */
  record Node(String host, Ruleset rules, boolean alone) {

    /** {@code what}, or {@code what on host}. */
    String on(String what) {
      String place = host.isEmpty() ? what : what + " on " + host;
      return alone ? place : place + " (rules from line %d)".formatted(rules.line());
    }

    /** The command that prints one table of it. */
    String saver(String table) {
      return (rules.v6() ? "ip6tables-save" : "iptables-save") + " -t " + table;
    }
  }

  /** Outputs without a host belong to the only host that is named. */
  static Nodes of(Facts facts) {
    Map<String, List<RuleTable>> hosts = new LinkedHashMap<>();
    for (Reading reading : facts.with(RuleTable.class)) {
      hosts
          .computeIfAbsent(reading.host(), h -> new ArrayList<>())
          .addAll(reading.of(RuleTable.class));
    }
    if (hosts.size() == 2 && hosts.containsKey("")) {
      List<RuleTable> tables = hosts.values().stream().flatMap(List::stream).toList();
      String host = hosts.keySet().stream().filter(name -> !name.isEmpty()).findFirst().orElse("");
      hosts = Map.of(host, tables);
    }
    List<Node> nodes = new ArrayList<>();
    hosts.forEach((host, tables) -> {
      List<Ruleset> sets = Ruleset.of(tables);
      sets.forEach(set -> nodes.add(new Node(host, set, isAlone(set, sets))));
    });
    return new Nodes(List.copyOf(nodes));
  }

  private static boolean isAlone(Ruleset set, List<Ruleset> sets) {
    return sets.stream().filter(other -> other.v6() == set.v6()).count() == 1;
  }
}
