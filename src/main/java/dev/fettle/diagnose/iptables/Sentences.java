package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import dev.fettle.diagnose.iptables.walk.Ask;
import dev.fettle.diagnose.iptables.walk.Endpoint;
import dev.fettle.diagnose.iptables.walk.Outcome;
import dev.fettle.diagnose.iptables.walk.Result;
import dev.fettle.diagnose.iptables.walk.Services;
import dev.fettle.diagnose.iptables.walk.Trace;
import dev.fettle.diagnose.iptables.walk.Tracer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What happens to a packet, in an operator's words. */
final class Sentences {

  private static final int NAMED_MAX = 8;

  private final Tracer tracer;

  Sentences(Tracer tracer) {
    this.tracer = tracer;
  }

  String of(Ask ask, Result way, Trace trace) {
    String service = trace.service().isEmpty() ? ask.target() : "service " + trace.service();
    return switch (way.outcome()) {
      case REACHES -> service + " goes to " + ends(trace) + stays(trace) + ".";
      case LOCAL_PROCESS -> "no rule stops the packet; a process of the node itself has to answer.";
      case PASSES -> passes(ask);
      case NO_ENDPOINTS -> service + " has no endpoints" + decided(way) + ".";
      case NO_LOCAL_ENDPOINTS ->
          "%s has no local endpoints: none runs on this node, and externalTrafficPolicy: Local keeps packets from going to another%s."
              .formatted(service, decided(way));
      case SOURCE_RANGES ->
          "the source ranges of the load balancer of %s (loadBalancerSourceRanges) do not include the caller; the packet is dropped%s."
              .formatted(service, decided(way));
      case REJECTED -> refused(way, trace);
      case DROPPED ->
          sent(way, trace)
              + "dropped by "
              + name(way)
              + "; callers see a timeout"
              + below(way)
              + ".";
      case DROPPED_BY_POLICY ->
          "%sno rule of %s accepts the packet, and its policy is DROP; callers see a timeout."
              .formatted(sent(way, trace), way.place());
      case DANGLING_CHAIN ->
          "%s jumps to %s, a chain that does not exist.".formatted(name(way), way.place());
      case UNHOOKED ->
          "%s has rules, but no rule of PREROUTING or OUTPUT (table nat) leads to them."
              .formatted(service);
      case LOOP -> "the chain " + way.place() + " jumps back to itself.";
      case WRONG_PORT -> wrongPort(ask);
      case NOT_A_SERVICE -> stranger(ask, way);
      case UNSEEN ->
          trace.endpoints().size() > 1
              ? service + " goes to " + ends(trace) + "; not all of these chains were pasted."
              : "the rules send the packet to " + way.place() + ", which was not pasted.";
      case ELSEWHERE ->
          "%s hands the packet to %s, which decides outside of iptables."
              .formatted(name(way), way.place());
    };
  }

  private String passes(Ask ask) {
    return tracer.around().isPod(ask.address())
        ? "no rule stops the packet on its way to %s.".formatted(ask.target())
        : "%s is not a service address in these rules; no rule translates or stops the packet."
            .formatted(ask.target());
  }

  private static String ends(Trace trace) {
    List<Endpoint> ends = trace.endpoints();
    String named =
        ends.stream()
            .limit(NAMED_MAX)
            .map(
                end -> ends.size() == 1 ? end.address() : end.address() + " (" + percent(end) + ")")
            .collect(Collectors.joining(", "));
    String more = ends.size() > NAMED_MAX ? " and %d more".formatted(ends.size() - NAMED_MAX) : "";
    String count = ends.size() == 1 ? "" : ends.size() + " endpoints: ";
    return count + named + more + masked(ends);
  }

  private static String masked(List<Endpoint> ends) {
    List<String> kinds = ends.stream().map(Endpoint::snat).distinct().toList();
    if (kinds.equals(List.of("yes"))) {
      return ", masqueraded as the node";
    }
    return kinds.equals(List.of("no")) ? ", with the caller's own address" : "";
  }

  private static String percent(Endpoint end) {
    return String.format(Locale.ROOT, "%.1f%%", end.probability() * 100);
  }

  private static String stays(Trace trace) {
    return trace.affinity() == 0
        ? ""
        : "; a caller stays with its endpoint for %d s".formatted(trace.affinity());
  }

  private static String refused(Result way, Trace trace) {
    String with = way.by().map(Rule::target).map(Sentences::kind).orElse("");
    return sent(way, trace)
        + "rejected by "
        + name(way)
        + " with "
        + with
        + ", which callers see as \""
        + symptom(with)
        + "\""
        + below(way)
        + ".";
  }

  private static String kind(Target target) {
    return target instanceof Target.Reject reject ? reject.with() : "";
  }

  /** What connect(2) says of each answer. */
  static String symptom(String with) {
    if (with.contains("port-unreach") || with.equals("tcp-reset")) {
      return "Connection refused";
    }
    return with.contains("net-unreach") || with.contains("no-route")
        ? "Network is unreachable"
        : "No route to host";
  }

  private static String sent(Result way, Trace trace) {
    String service = trace.service().isEmpty() ? "" : "service " + trace.service() + ", ";
    return way.translated() ? service + "sent on to " + way.address() + ", then " : service;
  }

  private static String below(Result way) {
    return way.below()
        .map(rule -> "; %s would accept it, but stands below".formatted(rule.name()))
        .orElse("");
  }

  private static String decided(Result way) {
    return way.refused() ? ": " + name(way) + " says so" : "";
  }

  private static String name(Result way) {
    return way.by().map(Rule::name).orElse(way.place());
  }

  private String wrongPort(Ask ask) {
    List<Services.Entry> entries = tracer.services().at(ask.address());
    String names =
        entries.stream()
            .map(Services.Entry::service)
            .filter(n -> !n.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    String ports =
        entries.stream()
            .map(e -> e.port() + "/" + e.protocol())
            .distinct()
            .limit(NAMED_MAX)
            .collect(Collectors.joining(", "));
    return "%s is a service address%s, but port %d/%s is not one of its ports: right is %s."
        .formatted(
            ask.address().text(),
            names.isEmpty() ? "" : " of " + names,
            ask.port(),
            ask.protocol(),
            ports);
  }

  private String stranger(Ask ask, Result way) {
    boolean filter = way.unseen().isEmpty();
    if (!tracer.services().isNear(ask.address())) {
      String known =
          tracer.services().nodePorts().stream()
              .map(e -> e.port() + "/" + e.protocol())
              .distinct()
              .limit(NAMED_MAX)
              .collect(Collectors.joining(", "));
      return "%d/%s is not a node port of any service with endpoints; the node ports are %s."
          .formatted(ask.port(), ask.protocol(), known);
    }
    return "%s is not a service address: no rule of kube-proxy knows it%s."
        .formatted(
            ask.target(),
            filter ? "" : ", or its service has no endpoints (the table filter would tell)");
  }

  /** What has to be known to decide {@code rule}. */
  static String doubt(Rule rule) {
    if (rule.table().equals("routing")) {
      return rule.text();
    }
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Unread unread) {
        return "whether %s matches (%s)".formatted(rule.name(), unread.text());
      }
      if (condition instanceof Condition.InSet set) {
        return "whether %s matches (members of the set %s)".formatted(rule.name(), set.name());
      }
    }
    return "whether " + rule.name() + " matches";
  }

  static boolean isPartial(Outcome outcome) {
    return outcome.good();
  }
}
