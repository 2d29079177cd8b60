package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Chain.End;
import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of one node and one family, put together from all outputs that show them. */
public final class Ruleset {

  private final boolean v6;
  private final Map<String, Map<String, Chain>> tables = new LinkedHashMap<>();
  private final Map<String, RuleTable> whole = new HashMap<>();
  private final Map<Chain, ChainIndex> indexes = new IdentityHashMap<>();

  private Ruleset(boolean v6) {
    this.v6 = v6;
  }

  /** Puts the tables of each family together, IPv4 first; a later chain goes before an earlier. */
  public static List<Ruleset> of(List<RuleTable> tables) {
    List<Ruleset> found = new ArrayList<>();
    for (boolean six : new boolean[] {false, true}) {
      List<RuleTable> family = tables.stream().filter(table -> table.v6() == six).toList();
      if (!family.isEmpty()) {
        Ruleset set = new Ruleset(six);
        family.forEach(set::add);
        found.add(set);
      }
    }
    return found;
  }

  private void add(RuleTable table) {
    Map<String, Chain> chains = tables.computeIfAbsent(table.name(), n -> new LinkedHashMap<>());
    for (Chain chain : table.chains()) {
      Chain before = chains.get(chain.name());
      if (before == null || before.end() != End.CLOSED || chain.end() == End.CLOSED) {
        chains.put(chain.name(), chain);
      }
    }
    if (table.whole()) {
      whole.put(table.name(), table);
    }
  }

  public boolean v6() {
    return v6;
  }

  /** The names of the tables that hold something. */
  public List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  public boolean has(String table) {
    return tables.containsKey(table);
  }

  /** Whether a chain that is not in {@code table} does not exist. */
  public boolean whole(String table) {
    return whole.containsKey(table);
  }

  public Optional<Chain> chain(String table, String name) {
    return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(name));
  }

  public List<Chain> chains(String table) {
    return List.copyOf(tables.getOrDefault(table, Map.of()).values());
  }

  /** Every rule of {@code table}. */
  public Stream<Rule> rules(String table) {
    return tables.getOrDefault(table, Map.of()).values().stream().flatMap(c -> c.rules().stream());
  }

  /** Whether ipsets of kube-proxy's IPVS mode stand in it. */
  public Optional<Rule> ipvs() {
    return rules("nat")
        .filter(rule -> rule.conditions().stream().anyMatch(Ruleset::isIpvsSet))
        .findFirst();
  }

  private static boolean isIpvsSet(Condition condition) {
    return condition instanceof Condition.InSet set
        && (set.name().startsWith("KUBE-") || set.name().startsWith("KUBE-6-"));
  }

  ChainIndex index(Chain chain) {
    return indexes.computeIfAbsent(chain, ChainIndex::new);
  }
}
