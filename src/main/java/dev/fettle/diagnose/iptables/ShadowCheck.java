package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No rule that accepts stands below one that refuses everything. */
final class ShadowCheck extends Structure {

  ShadowCheck() {
    super("iptables-order");
  }

  @Override
  Optional<Finding> of(Nodes.Node node) {
    List<Chain> chains = node.rules().chains("filter");
    List<Rule> both = new ArrayList<>();
    for (Chain chain : chains) {
      both.addAll(shadowed(chain));
    }
    if (!both.isEmpty()) {
      String message =
          "%s refuses every packet; %s stands below it and is never reached."
              .formatted(upper(both.get(0).name()), both.get(1).name());
      return Optional.of(
          says(node, Verdict.FAIL, message, both)
              .mendedBy(
                  remedy("iptables REJECT icmp-host-prohibited rule order No route to host")));
    }
    boolean told = node.rules().whole("filter");
    return told
        ? Optional.of(
            says(
                node,
                Verdict.PASS,
                "No accepting rule stands below one that refuses everything.",
                List.of()))
        : Optional.empty();
  }

  private static String upper(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The refusing rule, then those below it that would let packets pass. */
  private static List<Rule> shadowed(Chain chain) {
    List<Rule> found = new ArrayList<>();
    for (Rule rule : chain.rules()) {
      boolean refuses =
          rule.conditions().isEmpty()
              && (rule.target() instanceof Target.Reject || rule.target() instanceof Target.Drop);
      boolean lets = rule.target() instanceof Target.Accept || rule.target() instanceof Target.Jump;
      if (found.isEmpty() ? refuses : lets) {
        found.add(rule);
      }
    }
    return found.size() > 1 ? found : List.of();
  }
}
