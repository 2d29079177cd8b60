package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.read.TraceLine;
import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what TRACE logged, packet by packet. The last line of a packet names the rule that decided;
 * what that rule does stands in the dump, when one was pasted too.
 */
final class StoryCheck implements Check {

  private static final int PACKETS_MAX = 20;

  @Override
  public String id() {
    return "iptables-packets";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    Map<String, List<TraceLine>> packets = new LinkedHashMap<>();
    for (TraceLine line : facts.of(TraceLine.class)) {
      packets.computeIfAbsent(line.packet(), id -> new ArrayList<>()).add(line);
    }
    List<Nodes.Node> nodes = packets.isEmpty() ? List.of() : Nodes.of(facts).all();
    return packets.values().stream().limit(PACKETS_MAX).map(lines -> tell(lines, nodes)).toList();
  }

  private Finding tell(List<TraceLine> lines, List<Nodes.Node> nodes) {
    TraceLine first = lines.getFirst();
    TraceLine last = lines.getLast();
    List<Story.Event> events = lines.stream().map(line -> event(line, nodes)).toList();
    String end = ending(last, nodes);
    String arrived =
        lines.stream()
            .map(TraceLine::to)
            .filter(to -> !to.isEmpty())
            .reduce((a, b) -> b)
            .orElse("");
    Story story = new Story(id(first), first.from(), first.to(), arrived, end, events);
    String subject = "packet %s from %s to %s".formatted(story.packet(), first.from(), first.to());
    List<Cited> evidence = new ArrayList<>(List.of(new Cited(last.line(), last.text())));
    rule(last, nodes).ifPresent(rule -> evidence.add(new Cited(rule.line(), rule.text())));
    Finding finding =
        end.isEmpty() && !leaves(last)
            ? Finding.unknown(id(), subject, sentence(story, last, end), evidence, missing(last))
            : Finding.of(id(), verdict(end), subject, sentence(story, last, end), evidence);
    boolean lost = finding.verdict() == Verdict.FAIL;
    return (lost
            ? finding.mendedBy(new Remedy("iptables TRACE rule DROP REJECT", List.of("iptables")))
            : finding)
        .with(story);
  }

  private static Verdict verdict(String end) {
    return end.equals("drop") || end.startsWith("reject") ? Verdict.FAIL : Verdict.PASS;
  }

  private static String id(TraceLine line) {
    int slash = line.packet().indexOf('/');
    return slash < 0 ? line.packet() : line.packet().substring(0, slash);
  }

  private static String sentence(Story story, TraceLine last, String end) {
    String named =
        switch (last.kind()) {
          case "policy" -> "the policy of %s (table %s)".formatted(last.chain(), last.table());
          case "return" -> "the end of %s (table %s)".formatted(last.chain(), last.table());
          default ->
              last.number() == 0
                  ? "a rule of %s (table %s)".formatted(last.chain(), last.table())
                  : "rule %d of %s (table %s)".formatted(last.number(), last.chain(), last.table());
        };
    String way =
        "It met %d rules and policies, the last is %s".formatted(story.events().size(), named);
    String sent =
        story.arrived().equals(story.to()) ? "" : ", after it was sent on to " + story.arrived();
    String what =
        end.isEmpty()
            ? leaves(last)
                ? ", behind which it leaves the node"
                : "; what that does is not in the log"
            : ", which says " + end;
    return way + sent + what + ".";
  }

  /** Nothing comes after POSTROUTING but the wire. */
  private static boolean leaves(TraceLine last) {
    return last.chain().equals("POSTROUTING") && !last.kind().equals("return");
  }

  private static Missing missing(TraceLine last) {
    return new Missing(
        "the rules of " + last.chain(),
        "iptables -t %s -nvL %s --line-numbers".formatted(last.table(), last.chain()));
  }

  private static Story.Event event(TraceLine line, List<Nodes.Node> nodes) {
    String text = rule(line, nodes).map(Rule::text).orElse("");
    return new Story.Event(
        line.line(), line.table(), line.chain(), line.kind(), line.number(), text);
  }

  private static Optional<Rule> rule(TraceLine line, List<Nodes.Node> nodes) {
    boolean numbered = line.kind().equals("rule") && line.number() > 0;
    return chain(line, nodes)
        .filter(chain -> numbered)
        .flatMap(
            chain -> chain.rules().stream().filter(r -> r.number() == line.number()).findFirst());
  }

  private static Optional<Chain> chain(TraceLine line, List<Nodes.Node> nodes) {
    return nodes.stream()
        .flatMap(node -> node.rules().chain(line.table(), line.chain()).stream())
        .findFirst();
  }

  /** What the last line says: a verdict of nft, a policy, or the rule of the dump. */
  private static String ending(TraceLine last, List<Nodes.Node> nodes) {
    if (!last.ruling().isEmpty()) {
      String word = last.ruling().split(" ", 2)[0];
      return List.of("accept", "drop", "reject").contains(word) ? word : "";
    }
    if (last.kind().equals("policy")) {
      return chain(last, nodes).map(c -> c.policy().toLowerCase(java.util.Locale.ROOT)).orElse("");
    }
    return rule(last, nodes).map(StoryCheck::effect).orElse("");
  }

  private static String effect(Rule rule) {
    return switch (rule.target()) {
      case Target.Accept accept -> "accept";
      case Target.Drop drop -> "drop";
      case Target.Reject reject -> "reject with " + reject.with();
      case Target.Snat snat -> "masquerade";
      case Target.Dnat dnat -> "send on to " + dnat.text();
      default -> "";
    };
  }
}
