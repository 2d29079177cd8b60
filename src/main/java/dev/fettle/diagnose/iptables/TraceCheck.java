package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.iptables.read.OtherMode;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.walk.Ask;
import dev.fettle.diagnose.iptables.walk.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a packet to the asked address goes, from each kind of caller. */
final class TraceCheck implements Check {

  @Override
  public String id() {
    return "iptables-trace";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    Nodes nodes = Nodes.of(facts);
    for (Asked asked : Asked.of(facts, inquiry)) {
      List<Nodes.Node> family =
          nodes.all().stream().filter(n -> n.rules().v6() == asked.address().v6()).toList();
      for (Nodes.Node node : knowing(family, asked)) {
        findings.addAll(trace(node, asked, inquiry.table()));
      }
      boolean wanted = !inquiry.target().isEmpty();
      if (family.isEmpty() && (wanted || !nodes.all().isEmpty())) {
        findings.addAll(absent(asked, nodes, facts));
      }
    }
    return findings;
  }

  /** Of several dumps of one node those that know the address; the last one when none does. */
  private static List<Nodes.Node> knowing(List<Nodes.Node> nodes, Asked asked) {
    List<Nodes.Node> single = nodes.stream().filter(Nodes.Node::alone).toList();
    List<Nodes.Node> several = nodes.stream().filter(node -> !node.alone()).toList();
    List<Nodes.Node> known = several.stream().filter(node -> knows(node, asked)).toList();
    List<Nodes.Node> found = new ArrayList<>(single);
    found.addAll(known.isEmpty() && !several.isEmpty() ? List.of(several.getLast()) : known);
    return found;
  }

  private static boolean knows(Nodes.Node node, Asked asked) {
    Tracer tracer = new Tracer(node.rules());
    return tracer.isService(asked.address())
        || tracer.around().isPod(asked.address())
        || tracer.services().nodePorts().stream().anyMatch(e -> e.port() == asked.port());
  }

  private List<Finding> trace(Nodes.Node node, Asked asked, String table) {
    Tracer tracer = new Tracer(node.rules());
    Judge judge = new Judge(node, tracer);
    List<Judged> judged = new ArrayList<>();
    List<Ask> asks = asked.asks(tracer, table);
    String subject = node.on(asks.getFirst().target());
    for (Ask ask : asks) {
      Judged next = judge.judge(ask, asked);
      Optional<Judged> like = judged.stream().filter(next::isLike).findFirst();
      like.ifPresent(judged::remove);
      judged.add(like.map(before -> before.joined(next)).orElse(next));
    }
    Optional<Rule> ipvs = node.rules().ipvs();
    boolean balanced =
        ipvs.isPresent() && judged.stream().allMatch(j -> j.trace().endpoints().isEmpty());
    return balanced
        ? List.of(ipvs(asked, subject, ipvs.get()))
        : judged.stream().map(j -> j.finding(id(), subject)).toList();
  }

  private Finding ipvs(Asked asked, String subject, Rule rule) {
    return Finding.unknown(
        id(),
        subject,
        "kube-proxy runs in IPVS mode: the kernel's virtual servers pick the endpoint, not these rules.",
        List.of(new Cited(rule.line(), rule.text())),
        new Missing("the virtual server", "ipvsadm -L -n " + virtual(asked)));
  }

  private static String virtual(Asked asked) {
    String flag = asked.protocol().equals("udp") ? "-u " : "-t ";
    String host = asked.address().text();
    return flag + (asked.address().v6() ? "[" + host + "]" : host) + ":" + asked.port();
  }

  private List<Finding> absent(Asked asked, Nodes nodes, Facts facts) {
    String saver = asked.address().v6() ? "ip6tables-save" : "iptables-save";
    String subject = asked.address().text() + ":" + asked.port();
    Optional<OtherMode> other = facts.of(OtherMode.class).stream().findFirst();
    List<Cited> evidence =
        other.map(mode -> List.of(new Cited(mode.line(), mode.text()))).orElse(List.of());
    String why =
        other
            .map(mode -> "The pasted rules are of " + mode.name() + ", which is not walked.")
            .orElse(
                nodes.all().isEmpty()
                    ? "No iptables rules were pasted."
                    : "The pasted rules are of the other address family.");
    return List.of(
        Finding.unknown(id(), subject, why, evidence, new Missing("the node's rules", saver)));
  }
}
