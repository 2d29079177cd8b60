package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a chain by the one address that they ask for, so that long chains are short. */
final class ChainIndex {

  private static final int WORTH = 64;

  private final List<Rule> rules;
  private final List<Integer> general = new ArrayList<>();
  private final Map<Net, List<Integer>> byAddress = new HashMap<>();

  ChainIndex(Chain chain) {
    rules = chain.rules();
    for (int i = 0; i < rules.size() && rules.size() > WORTH; i++) {
      Optional<Net> address = address(rules.get(i));
      if (address.isPresent()) {
        byAddress.computeIfAbsent(address.get(), a -> new ArrayList<>()).add(i);
      } else {
        general.add(i);
      }
    }
  }

  /** The rules that a packet to {@code destination} can meet, in order. */
  List<Rule> facing(Net destination) {
    if (rules.size() <= WORTH) {
      return rules;
    }
    List<Integer> exact = byAddress.getOrDefault(destination, List.of());
    List<Rule> met = new ArrayList<>(general.size() + exact.size());
    int next = 0;
    for (int place : general) {
      while (next < exact.size() && exact.get(next) < place) {
        met.add(rules.get(exact.get(next++)));
      }
      met.add(rules.get(place));
    }
    while (next < exact.size()) {
      met.add(rules.get(exact.get(next++)));
    }
    return met;
  }

  private static Optional<Net> address(Rule rule) {
    return rule.conditions().stream()
        .filter(Condition.Destination.class::isInstance)
        .map(Condition.Destination.class::cast)
        .filter(destination -> !destination.not() && destination.net().single())
        .map(Condition.Destination::net)
        .findFirst();
  }
}
