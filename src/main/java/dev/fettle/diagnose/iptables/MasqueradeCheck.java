package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import dev.fettle.diagnose.iptables.rule.Truth;
import dev.fettle.diagnose.iptables.walk.Ruleset;
import dev.fettle.diagnose.iptables.walk.Surroundings;
import dev.fettle.diagnose.iptables.walk.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Packets of pods that leave the pod network get the node's address. */
final class MasqueradeCheck extends Structure {

  /** Chains of network plug-ins that do it in their own way. */
  private static final List<String> OTHERS =
      List.of(
          "cali-",
          "CILIUM",
          "AWS-",
          "WEAVE",
          "ANTREA",
          "OVN",
          "IP-MASQ",
          "KIND-MASQ",
          "KUBE-ROUTER",
          "SWIFT");

  MasqueradeCheck() {
    super("iptables-masquerade");
  }

  @Override
  Optional<Finding> of(Nodes.Node node) {
    Ruleset rules = node.rules();
    Optional<Chain> post = rules.chain("nat", "POSTROUTING");
    if (post.isEmpty()) {
      return Optional.empty();
    }
    Tracer tracer = new Tracer(rules);
    Optional<Finding> marked = marked(node, tracer);
    if (marked.isPresent()) {
      return marked;
    }
    Surroundings around = tracer.around();
    if (around.pods().isEmpty()) {
      return Optional.empty();
    }
    Net pods = around.pods().iterator().next();
    return Optional.of(judge(node, pods, tracer.leavesMasked(pods)));
  }

  private Finding judge(Nodes.Node node, Net pods, Truth masked) {
    Ruleset rules = node.rules();
    if (masked == Truth.YES) {
      return says(
          node,
          Verdict.PASS,
          "Packets of the pod network %s are masqueraded when they leave it."
              .formatted(pods.text()),
          List.of());
    }
    List<Rule> flannel = forwarding(rules, pods);
    boolean others =
        rules.chains("nat").stream().anyMatch(c -> OTHERS.stream().anyMatch(c.name()::startsWith));
    boolean told =
        rules.whole("nat")
            && rules
                .chain("nat", "POSTROUTING")
                .filter(c -> c.end() == Chain.End.CLOSED)
                .isPresent();
    if (masked == Truth.NO && told && !others && !flannel.isEmpty()) {
      String message =
          "The pod network %s is forwarded, but no rule of POSTROUTING (table nat) masquerades it: answers to pods from outside do not come back."
              .formatted(pods.text());
      return says(node, Verdict.FAIL, message, flannel)
          .mendedBy(remedy("MASQUERADE pod network flannel iptables nat"));
    }
    if (!told || masked == Truth.MAYBE && !others) {
      String message =
          "Whether the pod network %s is masqueraded is not shown.".formatted(pods.text());
      return asks(node, message, List.of(), new Missing("the table nat", node.saver("nat")));
    }
    String message =
        "No rule here masquerades the pod network %s; if that is wanted, the network plug-in does it elsewhere."
            .formatted(pods.text());
    return says(node, Verdict.NOT_APPLICABLE, message, List.of());
  }

  /** Rules of the kind that flannel writes: they accept what the pod network forwards. */
  private static List<Rule> forwarding(Ruleset rules, Net pods) {
    return rules
        .rules("filter")
        .filter(rule -> rule.chain().equals("FORWARD") || rule.chain().equals("FLANNEL-FWD"))
        .filter(rule -> rule.target() instanceof Target.Accept && rule.conditions().size() == 1)
        .filter(rule ->
            rule.conditions().getFirst() instanceof Condition.Source source
                && source.net().contains(pods))
        .toList();
  }

  /** kube-proxy marks packets 0x4000 for the rule of KUBE-POSTROUTING, which may be gone. */
  private Optional<Finding> marked(Nodes.Node node, Tracer tracer) {
    Ruleset rules = node.rules();
    List<Rule> marks = new ArrayList<>();
    rules.chain("nat", "KUBE-MARK-MASQ").ifPresent(chain -> marks.addAll(chain.rules()));
    boolean told = rules.whole("nat");
    boolean used =
        rules
            .rules("nat")
            .anyMatch(rule ->
                rule.target() instanceof Target.Jump jump && jump.chain().equals("KUBE-MARK-MASQ"));
    if (marks.isEmpty() || !told || !used || tracer.masksMarked() != Truth.NO) {
      return Optional.empty();
    }
    String message =
        "KUBE-MARK-MASQ marks packets for masquerade, but no rule on the way through POSTROUTING (table nat) masquerades them.";
    return Optional.of(
        says(node, Verdict.FAIL, message, marks)
            .mendedBy(remedy("KUBE-POSTROUTING MASQUERADE kube-proxy")));
  }
}
