package dev.fettle.diagnose.iptables.rule;

import dev.fettle.diagnose.fact.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table, or some chains of it.
 *
 * @param line it begins on
 * @param v6 whether of ip6tables
 * @param name {@code nat}, {@code filter} …
 * @param chains in order of the paste
 * @param whole whether it was printed as a whole, so that a chain that is not there does not exist
 */
public record RuleTable(int line, boolean v6, String name, List<Chain> chains, boolean whole)
    implements Fact {

  /** Names every rule after the table. */
  public RuleTable {
    chains = chains.stream().map(chain -> named(chain, name)).toList();
  }

  /** The chains by name; of two with the same name the last. */
  public Map<String, Chain> byName() {
    Map<String, Chain> found = new LinkedHashMap<>();
    chains.forEach(chain -> found.put(chain.name(), chain));
    return found;
  }

  private static Chain named(Chain chain, String table) {
    return new Chain(
        chain.name(),
        chain.policy(),
        chain.references(),
        chain.line(),
        chain.text(),
        chain.rules().stream().map(r -> r.table().equals(table) ? r : r.of(table)).toList(),
        chain.end());
  }
}
