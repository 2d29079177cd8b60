package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.walk.Ask;
import dev.fettle.diagnose.iptables.walk.Endpoint;
import dev.fettle.diagnose.iptables.walk.Outcome;
import dev.fettle.diagnose.iptables.walk.Result;
import dev.fettle.diagnose.iptables.walk.Services;
import dev.fettle.diagnose.iptables.walk.Step;
import dev.fettle.diagnose.iptables.walk.Trace;
import dev.fettle.diagnose.iptables.walk.Tracer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws the ways of a packet as one picture. */
final class Traces {

  private static final int STEPS_MAX = 200;
  private static final double ROUND = 1e9;

  private Traces() {}

  static Trace of(Ask ask, List<Result> results, Result leading, Tracer tracer) {
    Set<Step> steps = new LinkedHashSet<>();
    for (Result result : results) {
      if (steps.size() < STEPS_MAX) {
        steps.addAll(result.steps());
      }
    }
    Set<String> doubts = new LinkedHashSet<>();
    results.forEach(r -> r.doubts().forEach(rule -> doubts.add(Sentences.doubt(rule))));
    return new Trace(
        ask.target(),
        ask.protocol(),
        ask.from().map(net -> net.text()).orElse(ask.origin().words()),
        service(ask, leading, tracer),
        leading.outcome().word(),
        affinity(results, tracer),
        endpoints(results, tracer),
        List.copyOf(steps),
        List.copyOf(doubts));
  }

  private static String service(Ask ask, Result leading, Tracer tracer) {
    Optional<String> known =
        tracer.services().at(ask.address()).stream()
            .filter(e -> e.port() == ask.port() && e.protocol().equals(ask.protocol()))
            .map(Services.Entry::service)
            .filter(name -> !name.isEmpty())
            .findFirst();
    return known.orElseGet(() -> fromSteps(leading, tracer));
  }

  private static String fromSteps(Result leading, Tracer tracer) {
    return leading.steps().stream()
        .filter(step ->
            step.effect().startsWith("jump to KUBE-S")
                || step.effect().startsWith("jump to KUBE-E")
                || step.effect().startsWith("jump to KUBE-X"))
        .flatMap(step -> rule(step, tracer).stream())
        .map(rule -> Services.serviceOf(rule.comment()))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Optional<Rule> rule(Step step, Tracer tracer) {
    return tracer.rules().chain(step.table(), step.chain()).stream()
        .flatMap(chain -> chain.rules().stream())
        .filter(rule -> rule.line() == step.line())
        .findFirst();
  }

  /** {@code recent} in the chains that the packet met: how long callers stay. */
  private static int affinity(List<Result> results, Tracer tracer) {
    Set<String> chains = new HashSet<>();
    results.forEach(result ->
        result.steps().stream()
            .filter(step -> step.table().equals("nat") && step.chain().startsWith("KUBE-S"))
            .forEach(step -> chains.add(step.chain())));
    return chains.stream()
        .flatMap(name -> tracer.rules().chain("nat", name).stream())
        .flatMap(chain -> chain.rules().stream())
        .flatMap(rule -> rule.conditions().stream())
        .filter(Condition.Recent.class::isInstance)
        .mapToInt(condition -> ((Condition.Recent) condition).seconds())
        .max()
        .orElse(0);
  }

  /** Two ways that differ only by what nobody knows are one; two rules to one address add up. */
  private static List<Endpoint> endpoints(List<Result> results, Tracer tracer) {
    Map<List<Integer>, List<Result>> ways = new LinkedHashMap<>();
    for (Result result : results) {
      if (result.translated()) {
        ways.computeIfAbsent(result.wayTo(), key -> new ArrayList<>()).add(result);
      }
    }
    Map<String, Endpoint> ends = new LinkedHashMap<>();
    for (List<Result> same : ways.values()) {
      Result first = same.getFirst();
      double share = same.stream().mapToDouble(Result::share).max().orElse(0);
      Endpoint end =
          new Endpoint(
              first.address(),
              round(share),
              snat(same),
              tracer.hairpin(first.steps()),
              outcome(same));
      ends.merge(end.address(), end, Traces::added);
    }
    for (Result result : results) {
      if (result.outcome() == Outcome.UNSEEN && result.place().startsWith("KUBE-SEP-")) {
        Endpoint end =
            new Endpoint(result.place(), round(result.share()), "unknown", false, "not pasted");
        ends.merge(end.address(), end, Traces::added);
      }
    }
    return List.copyOf(ends.values());
  }

  private static Endpoint added(Endpoint a, Endpoint b) {
    return new Endpoint(
        a.address(),
        Math.min(1, round(a.probability() + b.probability())),
        a.snat().equals(b.snat()) ? a.snat() : "unknown",
        a.hairpin() && b.hairpin(),
        a.outcome());
  }

  private static String snat(List<Result> same) {
    long masked = same.stream().filter(r -> r.snat().isPresent()).count();
    return masked == same.size() ? "yes" : masked == 0 ? "no" : "unknown";
  }

  private static String outcome(List<Result> same) {
    return same.stream()
        .map(Result::outcome)
        .filter(outcome -> !outcome.good())
        .findFirst()
        .map(Outcome::word)
        .orElse(same.stream().allMatch(r -> r.unseen().isEmpty()) ? "reached" : "translated");
  }

  private static double round(double share) {
    return Math.round(share * ROUND) / ROUND;
  }
}
