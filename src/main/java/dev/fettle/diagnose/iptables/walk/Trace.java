package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.fact.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a packet.
 *
 * @param target {@code IP:PORT} that was asked for
 * @param protocol of it
 * @param from the caller: an address, or a kind of caller
 * @param service {@code ns/name:port} behind the target; empty when none is
 * @param outcome one word for what happens, as {@code reaches} or {@code rejected}
 * @param affinity seconds that a caller stays with its endpoint; 0 for none
 * @param endpoints with their shares
 * @param steps the rules on the way, in order
 * @param doubts rules of which the paste does not tell whether they match
 */
public record Trace(
    String target,
    String protocol,
    String from,
    String service,
    String outcome,
    int affinity,
    List<Endpoint> endpoints,
    List<Step> steps,
    List<String> doubts)
    implements Finding.Detail {

  public Trace {
    endpoints = List.copyOf(endpoints);
    steps = List.copyOf(steps);
    doubts = List.copyOf(doubts);
  }

  /** The way as a person reads it: where it ends, then each rule. */
  public List<String> told() {
    List<String> lines = new ArrayList<>();
    for (Endpoint end : endpoints) {
      String share = "%.1f%%".formatted(end.probability() * 100);
      String snat =
          switch (end.snat()) {
            case "yes" -> ", masqueraded";
            case "no" -> ", not masqueraded";
            default -> "";
          };
      lines.add("%6s -> %s %s%s".formatted(share, end.address(), end.outcome(), snat));
    }
    for (Step step : steps) {
      String place = "%s %s".formatted(step.table(), step.chain());
      String rule = step.rule() == 0 ? place : place + " rule " + step.rule();
      String may = step.certain() ? "" : "may match: ";
      lines.add("line %d, %s: %s%s".formatted(step.line(), rule, may, step.effect()));
    }
    return lines;
  }
}
