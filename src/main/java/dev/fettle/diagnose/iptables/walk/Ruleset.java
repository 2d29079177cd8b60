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
  private int line;
  private final Map<String, Map<String, Chain>> tables = new LinkedHashMap<>();
  private final Map<String, RuleTable> whole = new HashMap<>();
  private final Map<Chain, ChainIndex> indexes = new IdentityHashMap<>();

  private Ruleset(boolean v6) {
    this.v6 = v6;
  }

  /**
   * Puts the tables of each family together, IPv4 first. A table that is printed a second time in
   * full is another node's, or of another time: it begins another set.
   */
  public static List<Ruleset> of(List<RuleTable> tables) {
    List<Ruleset> found = new ArrayList<>();
    for (boolean six : new boolean[] {false, true}) {
      List<Ruleset> sets = new ArrayList<>();
      for (RuleTable table : tables) {
        if (table.v6() == six) {
          if (sets.isEmpty() || sets.getLast().isAgain(table)) {
            sets.add(new Ruleset(six));
          }
          sets.getLast().add(table);
        }
      }
      found.addAll(sets);
    }
    return found;
  }

  private boolean isAgain(RuleTable table) {
    return hooks(table.chains()) >= 2
        && hooks(List.copyOf(tables.getOrDefault(table.name(), Map.of()).values())) >= 2;
  }

  private static long hooks(List<Chain> chains) {
    return chains.stream().filter(chain -> !chain.policy().isEmpty()).count();
  }

  private void add(RuleTable table) {
    Map<String, Chain> chains = tables.computeIfAbsent(table.name(), n -> new LinkedHashMap<>());
    boolean other = table.chains().stream().anyMatch(chain -> !chains.containsKey(chain.name()));
    if (!table.whole() && other) {
      whole.remove(table.name());
    }
    for (Chain chain : table.chains()) {
      Chain before = chains.get(chain.name());
      boolean better = table.whole() || !whole.containsKey(table.name());
      if (before == null || better && (before.end() != End.CLOSED || chain.end() == End.CLOSED)) {
        chains.put(chain.name(), chain);
      }
    }
    if (table.whole()) {
      whole.put(table.name(), table);
    }
    line = line == 0 ? table.line() : line;
  }

  /** The line of the paste that it begins on. */
  public int line() {
    return line;
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
