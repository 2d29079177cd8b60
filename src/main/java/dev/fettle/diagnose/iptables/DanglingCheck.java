package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import dev.fettle.diagnose.iptables.walk.Ruleset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every chain that a rule jumps to exists. */
final class DanglingCheck extends Structure {

  DanglingCheck() {
    super("iptables-chains");
  }

  @Override
  Optional<Finding> of(Nodes.Node node) {
    List<Rule> lost = new ArrayList<>();
    List<Rule> unseen = new ArrayList<>();
    boolean whole = false;
    for (String table : node.rules().tables()) {
      whole |= node.rules().whole(table);
      jumps(node.rules(), table, lost, unseen);
    }
    if (!lost.isEmpty()) {
      return Optional.of(
          says(node, Verdict.FAIL, message(lost), lost)
              .mendedBy(remedy("iptables chain missing restart kube-proxy docker")));
    }
    if (!unseen.isEmpty()) {
      return Optional.of(unseen(node, unseen));
    }
    return whole
        ? Optional.of(
            says(node, Verdict.PASS, "Every chain that a rule jumps to is there.", List.of()))
        : Optional.empty();
  }

  private Finding unseen(Nodes.Node node, List<Rule> rules) {
    String message = "%d chains that rules jump to were not pasted.".formatted(names(rules).size());
    return asks(
        node,
        message,
        rules,
        new Missing("the other chains", node.saver(rules.getFirst().table())));
  }

  private static void jumps(Ruleset rules, String table, List<Rule> lost, List<Rule> unseen) {
    Set<String> names = new HashSet<>();
    rules.chains(table).forEach(chain -> names.add(chain.name()));
    boolean known = rules.whole(table);
    String last = known ? "" : lastOfSorted(rules.chains(table));
    rules
        .rules(table)
        .forEach(rule -> {
          if (rule.target() instanceof Target.Jump jump && !names.contains(jump.chain())) {
            boolean passed = jump.chain().compareTo(last) < 0;
            (known || passed ? lost : unseen).add(rule);
          }
        });
  }

  /** The last name of a sorted listing: what sorts before it and is missing was not cut off. */
  private static String lastOfSorted(List<Chain> chains) {
    List<String> names =
        chains.stream().filter(c -> c.policy().isEmpty()).map(Chain::name).toList();
    boolean all = chains.size() - names.size() >= 2 && names.size() >= 3;
    boolean open =
        chains.stream()
            .anyMatch(c ->
                c.end() == Chain.End.CUT
                    && !c.name().equals(names.isEmpty() ? "" : names.getLast()));
    return all && !open && names.equals(names.stream().sorted().toList()) ? names.getLast() : "";
  }

  private static Set<String> names(List<Rule> rules) {
    Set<String> names = new HashSet<>();
    rules.forEach(rule -> {
      if (rule.target() instanceof Target.Jump jump) {
        names.add(jump.chain());
      }
    });
    return names;
  }

  private static String message(List<Rule> lost) {
    Rule first = lost.getFirst();
    String chain = first.target() instanceof Target.Jump jump ? jump.chain() : "";
    String more =
        names(lost).size() > 1
            ? " %d more chains are missing.".formatted(names(lost).size() - 1)
            : "";
    return "%s jumps to %s, a chain that does not exist.%s"
        .formatted(
            Character.toUpperCase(first.name().charAt(0)) + first.name().substring(1), chain, more);
  }
}
