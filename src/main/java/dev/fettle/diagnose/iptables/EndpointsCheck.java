package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import dev.fettle.diagnose.iptables.walk.Ruleset;
import dev.fettle.diagnose.iptables.walk.Services;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every service has endpoints. One that has none on this node may well want it so. */
final class EndpointsCheck extends Structure {

  EndpointsCheck() {
    super("iptables-endpoints");
  }

  @Override
  Optional<Finding> of(Nodes.Node node) {
    Ruleset rules = node.rules();
    boolean proxied =
        rules.chain("nat", "KUBE-SERVICES").isPresent()
            || rules.chain("filter", "KUBE-SERVICES").isPresent();
    if (!proxied) {
      return Optional.empty();
    }
    List<Rule> empty = new ArrayList<>();
    Stream.concat(rules.rules("filter"), rules.rules("nat"))
        .filter(EndpointsCheck::isEmpty)
        .forEach(empty::add);
    rules.rules("nat").filter(rule -> isToEmpty(rules, rule)).forEach(empty::add);
    if (empty.isEmpty()) {
      boolean both = rules.whole("nat") && rules.whole("filter");
      return both
          ? Optional.of(says(node, Verdict.PASS, "Every service has endpoints.", List.of()))
          : Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    empty.forEach(rule -> names.add(Services.serviceOf(rule.comment())));
    names.remove("");
    String message =
        "These services have no endpoints: %s."
            .formatted(String.join(", ", names.isEmpty() ? Set.of("an unnamed service") : names));
    return Optional.of(
        says(node, Verdict.WARN, message, empty)
            .mendedBy(new Finding.Remedy("service has no endpoints", List.of("endpoints"))));
  }

  private static boolean isEmpty(Rule rule) {
    return rule.comment().endsWith("has no endpoints");
  }

  private static boolean isToEmpty(Ruleset rules, Rule rule) {
    return rule.target() instanceof Target.Jump jump
        && jump.chain().startsWith("KUBE-SVC-")
        && rule.chain().startsWith("KUBE-")
        && rules
            .chain("nat", jump.chain())
            .filter(c -> c.rules().isEmpty() && c.end() == Chain.End.CLOSED)
            .isPresent();
  }
}
