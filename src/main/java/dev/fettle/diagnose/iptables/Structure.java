package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A check of one node's rules that asks for no packet. */
abstract class Structure implements Check {

  private static final int CITED_MAX = 10;

  private final String id;

  Structure(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    Nodes.of(facts).all().forEach(node -> of(node).ifPresent(findings::add));
    return findings;
  }

  /** What it says of {@code node}; empty when its facts are absent. */
  abstract Optional<Finding> of(Nodes.Node node);

  Finding says(Nodes.Node node, Verdict verdict, String message, List<Rule> rules) {
    String subject = node.on(node.rules().v6() ? "ip6tables" : "iptables");
    return Finding.of(id, verdict, subject, message, cited(rules));
  }

  Finding asks(Nodes.Node node, String message, List<Rule> rules, Missing missing) {
    String subject = node.on(node.rules().v6() ? "ip6tables" : "iptables");
    return Finding.unknown(id, subject, message, cited(rules), missing);
  }

  static Remedy remedy(String query) {
    return new Remedy(query, List.of("iptables"));
  }

  private static List<Cited> cited(List<Rule> rules) {
    return rules.stream()
        .limit(CITED_MAX)
        .map(rule -> new Cited(rule.line(), rule.text()))
        .toList();
  }
}
