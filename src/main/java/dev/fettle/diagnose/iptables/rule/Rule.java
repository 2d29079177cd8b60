package dev.fettle.diagnose.iptables.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule as printed.
 *
 * @param table it stands in
 * @param chain it stands in
 * @param number in its chain, as {@code --line-numbers} counts; 0 when the paste does not show it
 * @param line of the paste, from 1
 * @param text as it stands, without indent
 * @param comment of {@code -m comment}; else empty
 */
public record Rule(
    String table,
    String chain,
    int number,
    int line,
    String text,
    String comment,
    List<Condition> conditions,
    Target target) {

  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** As people speak of it: {@code rule 6 of INPUT}. */
  public String name() {
    String place = chain + " (table " + table + ")";
    return number == 0 ? "a rule of " + place : "rule " + number + " of " + place;
  }

  /** The same rule, once its number is known. */
  public Rule at(int place) {
    return new Rule(table, chain, place, line, text, comment, conditions, target);
  }

  /** The same rule with an end that is cut. */
  public Rule torn() {
    List<Condition> open = new ArrayList<>(conditions);
    open.add(new Condition.Unread("the end of its line is cut"));
    return new Rule(table, chain, number, line, text, comment, open, target);
  }

  /** The same rule, once its table is known. */
  Rule of(String found) {
    return new Rule(found, chain, number, line, text, comment, conditions, target);
  }
}
