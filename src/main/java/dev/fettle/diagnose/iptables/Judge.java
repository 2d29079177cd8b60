package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.walk.Ask;
import dev.fettle.diagnose.iptables.walk.Origin;
import dev.fettle.diagnose.iptables.walk.Outcome;
import dev.fettle.diagnose.iptables.walk.Result;
import dev.fettle.diagnose.iptables.walk.Step;
import dev.fettle.diagnose.iptables.walk.Trace;
import dev.fettle.diagnose.iptables.walk.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Judges the ways of one packet through the rules of one node. */
final class Judge {

  private static final int CITED_MAX = 40;

  private final Nodes.Node node;
  private final Tracer tracer;
  private final Sentences sentences;

  Judge(Nodes.Node node, Tracer tracer) {
    this.node = node;
    this.tracer = tracer;
    this.sentences = new Sentences(tracer);
  }

  Judged judge(Ask ask, Asked asked) {
    List<Result> results = tracer.trace(ask);
    boolean foreign = !tracer.isService(ask.address()) && !tracer.services().isNear(ask.address());
    Verdict verdict = fenced(ask, results) ? Verdict.UNKNOWN : Verdicts.of(results, foreign);
    Result way = Verdicts.leading(results);
    Trace trace = Traces.of(ask, results, way, tracer);
    List<Result> plain = verdict == Verdict.FAIL && foreign ? untaken(ask, way) : List.of();
    String sentence = sentence(ask, way, trace, verdict, results) + also(plain);
    return new Judged(
        strangers(verdict, way, ask),
        List.of(ask.caller()),
        sentence,
        evidence(asked, way, plain),
        verdict == Verdict.UNKNOWN ? Optional.of(missing(ask, way, results)) : Optional.empty(),
        verdict == Verdict.FAIL ? remedy(way) : Optional.empty(),
        trace);
  }

  /** Source ranges leave some callers out on purpose: without an address nobody is at fault. */
  private static boolean fenced(Ask ask, List<Result> results) {
    return ask.from().isEmpty()
        && results.stream().anyMatch(r -> r.outcome() == Outcome.SOURCE_RANGES);
  }

  /** Rules that have nothing to do with an address prove nothing about it. */
  private Verdict strangers(Verdict verdict, Result way, Ask ask) {
    boolean stranger =
        verdict == Verdict.PASS && !way.translated() && !tracer.around().isPod(ask.address());
    boolean own =
        ask.address().loopback()
            || ask.origin() == Origin.NODE && way.outcome() == Outcome.LOCAL_PROCESS;
    return stranger && !own ? Verdict.NOT_APPLICABLE : verdict;
  }

  /** How the packet fares when the node's own port is meant, and no rule of nat takes it. */
  private List<Result> untaken(Ask ask, Result way) {
    boolean nodePort = way.translated() && way.refused() && ask.origin() == Origin.OUTSIDE;
    return nodePort
        ? tracer.untranslated(ask).stream().filter(Result::refused).limit(1).toList()
        : List.of();
  }

  private static String also(List<Result> plain) {
    return plain.stream()
        .flatMap(r -> r.by().stream())
        .map(rule ->
            " Where no rule of nat takes it (they ask for dst-type LOCAL), %s refuses it as well: %s."
                .formatted(rule.name(), rule.text()))
        .findFirst()
        .orElse("");
  }

  private String sentence(Ask ask, Result way, Trace trace, Verdict verdict, List<Result> results) {
    String said = sentences.of(ask, way, trace);
    if (verdict == Verdict.FAIL) {
      double share =
          results.stream()
              .filter(r -> !r.outcome().good() && r.doubts().isEmpty())
              .mapToDouble(Result::share)
              .sum();
      boolean some = share < 0.999 && results.stream().anyMatch(r -> r.outcome().good());
      return some ? "for %.0f%% of the connections, %s".formatted(share * 100, said) : said;
    }
    if (verdict != Verdict.UNKNOWN) {
      return said;
    }
    List<String> unseen = results.stream().flatMap(r -> r.unseen().stream()).distinct().toList();
    if (!unseen.isEmpty()) {
      return said + " What %s does to it was not pasted.".formatted(String.join(" and ", unseen));
    }
    List<Rule> doubts = way.doubts().isEmpty() ? doubts(results) : way.doubts();
    String open =
        doubts.isEmpty() ? "" : " It is not known " + Sentences.doubt(doubts.getLast()) + ".";
    return (way.outcome().bad() ? "it may be that " : "") + said + open;
  }

  private static List<Rule> doubts(List<Result> results) {
    return results.stream().flatMap(r -> r.doubts().stream()).distinct().toList();
  }

  private List<Cited> evidence(Asked asked, Result way, List<Result> plain) {
    TreeMap<Integer, String> lines = new TreeMap<>();
    asked.seen().ifPresent(seen -> lines.put(seen.line(), seen.text()));
    way.steps().stream()
        .filter(Judge::tells)
        .limit(CITED_MAX)
        .forEach(step -> lines.put(step.line(), step.text()));
    List<Rule> rules = new ArrayList<>();
    way.by()
        .filter(rule -> way.refused() || way.outcome() == Outcome.DANGLING_CHAIN)
        .ifPresent(rules::add);
    way.below().ifPresent(rules::add);
    plain.forEach(result -> result.by().ifPresent(rules::add));
    if (way.outcome() == Outcome.WRONG_PORT) {
      tracer.services().at(asked.address()).forEach(entry -> rules.add(entry.rule()));
    }
    rules.forEach(rule -> lines.put(rule.line(), rule.text()));
    return lines.entrySet().stream().map(e -> new Cited(e.getKey(), e.getValue())).toList();
  }

  /** The steps that lead somewhere; the others stand in the detail. */
  private static boolean tells(Step step) {
    String effect = step.effect();
    boolean service = effect.startsWith("jump to KUBE-") && effect.indexOf('-', 13) > 0;
    return service && step.table().equals("nat")
        || !effect.startsWith("jump to ")
            && !effect.equals("return")
            && !effect.startsWith("mark ");
  }

  private Missing missing(Ask ask, Result way, List<Result> results) {
    Optional<String> unseen = results.stream().flatMap(r -> r.unseen().stream()).findFirst();
    if (unseen.isPresent()) {
      return unseen(unseen.get());
    }
    Optional<Result> gone = results.stream().filter(r -> r.outcome() == Outcome.UNSEEN).findFirst();
    if (gone.isPresent()) {
      return new Missing("the chain " + gone.get().place(), node.saver("nat"));
    }
    Optional<String> cut = results.stream().flatMap(r -> r.unsure().stream()).reduce((a, b) -> b);
    List<Rule> doubts = way.doubts().isEmpty() ? doubts(results) : way.doubts();
    if (fenced(ask, results)) {
      return new Missing("the address of the caller", "kubectl get pods --all-namespaces -o wide");
    }
    if (doubts.isEmpty()) {
      String place = cut.orElse("nat");
      int space = place.indexOf(' ');
      String table = space < 0 ? place : place.substring(0, space);
      return new Missing("the rest of table " + table, node.saver(table));
    }
    return doubt(ask, doubts.getLast());
  }

  private Missing unseen(String what) {
    String table = what.contains("filter") ? "filter" : "nat";
    return new Missing(what, node.saver(table));
  }

  private static Missing doubt(Ask ask, Rule rule) {
    String what = Sentences.doubt(rule);
    if (rule.table().equals("routing")) {
      return new Missing(what, "ip -brief address");
    }
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.InSet set) {
        return new Missing(what, "ipset list " + set.name());
      }
      if (condition instanceof Condition.Source && ask.from().isEmpty()) {
        return new Missing(
            "the address of the caller", "kubectl get pods --all-namespaces -o wide");
      }
      if (condition instanceof Condition.Interface) {
        return new Missing(what, "ip route get " + ask.address().text());
      }
    }
    return new Missing(
        what, "iptables -t %s -nvL %s --line-numbers".formatted(rule.table(), rule.chain()));
  }

  private static Optional<Remedy> remedy(Result way) {
    return switch (way.outcome()) {
      case REJECTED, DROPPED ->
          Optional.of(
              new Remedy(
                  "iptables firewall rule REJECT No route to host open port", List.of("iptables")));
      case DROPPED_BY_POLICY ->
          Optional.of(new Remedy("iptables FORWARD policy DROP", List.of("iptables")));
      case NO_ENDPOINTS, NO_LOCAL_ENDPOINTS ->
          Optional.of(new Remedy("service has no endpoints pods not ready", List.of("endpoints")));
      case DANGLING_CHAIN, LOOP ->
          Optional.of(new Remedy("kube-proxy iptables rules missing chain", List.of("iptables")));
      default -> Optional.empty();
    };
  }
}
