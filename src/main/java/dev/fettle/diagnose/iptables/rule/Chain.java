package dev.fettle.diagnose.iptables.rule;

import java.util.List;

/**
 * A chain as printed.
 *
 * @param policy of a built-in chain; empty for others
 * @param references how many rules jump here, as {@code -L} says; -1 when it does not
 * @param line of its heading, or of its first rule
 * @param text of its heading; empty when it has none
 * @param end how sure it is that no rule is missing
 */
public record Chain(
    String name, String policy, int references, int line, String text, List<Rule> rules, End end) {

  public Chain {
    rules = List.copyOf(rules);
  }

  /** How much is known of a chain's end. */
  public enum End {
    /** No rule can be missing. */
    CLOSED,
    /** Nothing hints at a missing rule, nothing excludes it. */
    OPEN,
    /** Rules are missing, or are likely to be. */
    CUT
  }
}
