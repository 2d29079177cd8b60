package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import dev.fettle.diagnose.iptables.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a packet through the hooks of netfilter in the kernel's order: raw, mangle and nat of
 * PREROUTING or OUTPUT, then INPUT or FORWARD, then POSTROUTING.
 */
final class Journey {

  private static final Set<String> NEEDED = Set.of("nat", "filter");

  /** Where the chains of kube-proxy and others hang, for pastes that show these only. */
  private static final Map<String, List<String>> ENTRIES =
      Map.of(
          "nat PREROUTING",
              List.of("CNI-HOSTPORT-DNAT", "KUBE-SERVICES", "KUBE-NODEPORTS", "DOCKER"),
          "nat OUTPUT", List.of("CNI-HOSTPORT-DNAT", "KUBE-SERVICES", "KUBE-NODEPORTS", "DOCKER"),
          "nat POSTROUTING", List.of("KUBE-POSTROUTING"),
          "filter INPUT", List.of("KUBE-PROXY-FIREWALL", "KUBE-EXTERNAL-SERVICES", "KUBE-FIREWALL"),
          "filter FORWARD",
              List.of(
                  "KUBE-PROXY-FIREWALL", "KUBE-FORWARD", "KUBE-SERVICES", "KUBE-EXTERNAL-SERVICES"),
          "filter OUTPUT", List.of("KUBE-PROXY-FIREWALL", "KUBE-SERVICES", "KUBE-FIREWALL"));

  private final Ruleset rules;
  private final Surroundings around;
  private final String only;
  private final Effort effort = new Effort();

  /**
   * Prepares one.
   *
   * @param only the one table to walk; empty for all
   */
  Journey(Ruleset rules, Surroundings around, String only) {
    this.rules = rules;
    this.around = around;
    this.only = only;
  }

  /** All ways of {@code packet}, each to its end. */
  List<Branch> of(Packet packet) {
    boolean own = packet.origin() == Origin.NODE;
    String first = own ? "OUTPUT" : "PREROUTING";
    List<Branch> ways = List.of(Branch.of(packet));
    for (String table : List.of("raw", "mangle", "nat")) {
      ways = stage(ways, table, first);
    }
    List<Branch> ends = new ArrayList<>();
    for (Branch way : ways) {
      if (way.goesOn()) {
        routed(way, own, ends);
      } else {
        ends.add(way);
      }
    }
    return ends;
  }

  /** The ways of {@code packet} through POSTROUTING alone. */
  List<Branch> leaving(Packet packet) {
    return stage(List.of(Branch.of(packet)), "nat", "POSTROUTING");
  }

  /** From the routing decision on; where it is not known who owns the address, both ways. */
  private void routed(Branch came, boolean own, List<Branch> ends) {
    Truth local = settled(came.packet());
    Branch way = local == Truth.MAYBE && !own ? came.doubting(question(came.packet())) : came;
    if (own) {
      ends.addAll(sent(way.with(way.packet().local(local == Truth.YES ? local : Truth.NO))));
      return;
    }
    if (local != Truth.NO) {
      Branch in = way.with(way.packet().local(Truth.YES));
      ends.addAll(stage(stage(List.of(in), "mangle", "INPUT"), "filter", "INPUT"));
    }
    if (local != Truth.YES) {
      Branch through = way.with(way.packet().local(Truth.NO));
      List<Branch> out = stage(stage(List.of(through), "mangle", "FORWARD"), "filter", "FORWARD");
      ends.addAll(stage(stage(out, "mangle", "POSTROUTING"), "nat", "POSTROUTING"));
    }
  }

  /** A target that nothing translated may be this node or a stranger; what is a pod is neither. */
  private Truth settled(Packet packet) {
    if (packet.translated() || packet.destination().loopback() || only.equals("filter")) {
      return packet.local();
    }
    return packet.local() == Truth.NO ? Truth.NO : Truth.MAYBE;
  }

  private static Rule question(Packet packet) {
    String text = "whether " + packet.destination().text() + " is an address of this node";
    return new Rule("routing", "", 0, 0, text, "", List.of(), new Target.Pass(""));
  }

  private List<Branch> sent(Branch way) {
    List<Branch> out = stage(List.of(way), "filter", "OUTPUT");
    out = stage(stage(out, "mangle", "POSTROUTING"), "nat", "POSTROUTING");
    return way.packet().local() == Truth.YES ? stage(out, "filter", "INPUT") : out;
  }

  private List<Branch> stage(List<Branch> ways, String table, String hook) {
    if (!only.isEmpty() && !only.equals(table)) {
      return ways;
    }
    List<Branch> out = new ArrayList<>();
    for (Branch way : ways) {
      if (way.goesOn()) {
        hook(way.ends(Fate.BACK, Optional.empty(), ""), table, hook, out);
      } else {
        out.add(way);
      }
    }
    return out;
  }

  private void hook(Branch way, String table, String hook, List<Branch> out) {
    Optional<Chain> chain = rules.chain(table, hook);
    if (chain.isPresent()) {
      for (Branch left : walk(table, hook).through(chain.get(), way)) {
        if (left.fate() == Fate.BACK && isElsewhere(left, table, hook)) {
          out.addAll(fromEntries(left, table, hook));
        } else {
          out.add(left.fate() == Fate.BACK ? policy(left, chain.get(), table) : left);
        }
      }
    } else if (NEEDED.contains(table)) {
      out.addAll(fromEntries(way, table, hook));
    } else {
      out.add(way);
    }
  }

  /** Excerpts of several places: the hook that was pasted is not the one that leads on. */
  private boolean isElsewhere(Branch left, String table, String hook) {
    boolean translating = table.equals("nat") && !hook.equals("POSTROUTING");
    return translating
        && !rules.whole(table)
        && left.steps().list().stream().noneMatch(s -> s.effect().equals("jump to KUBE-SERVICES"));
  }

  private ChainWalk walk(String table, String hook) {
    return new ChainWalk(rules, around, effort, table, hook);
  }

  private static Branch policy(Branch way, Chain chain, String table) {
    if (chain.policy().equals("DROP")) {
      Step step =
          new Step(table, chain.name(), 0, chain.text(), chain.line(), "drop: the policy", true);
      return way.met(step).ends(Fate.DROPPED, Optional.empty(), chain.name());
    }
    boolean stated = !chain.policy().isEmpty();
    return (stated ? way : way.leaving(table + " " + chain.name()))
        .ends(Fate.ON, Optional.empty(), "");
  }

  /**
   * Without the hook's own chain the walk begins at the chains that it is known to jump to:
   * kube-proxy prints these alone, and guides cut the others.
   */
  private List<Branch> fromEntries(Branch way, String table, String hook) {
    List<Branch> ways = List.of(way);
    boolean entered = false;
    for (String entry : ENTRIES.getOrDefault(table + " " + hook, List.of())) {
      Optional<Chain> chain = rules.chain(table, entry);
      entered |= chain.isPresent();
      ways = chain.isPresent() ? entered(ways, chain.get(), table, hook) : ways;
    }
    boolean told =
        rules.whole(table) || hook.equals("POSTROUTING") || entered && table.equals("nat");
    String missing = rules.has(table) ? hook + " of table " + table : "table " + table;
    return told ? ways : ways.stream().map(w -> w.goesOn() ? w.missing(missing) : w).toList();
  }

  /** Node ports are asked for last, and only where the address may be the node's. */
  private static boolean isBehind(Branch way, Chain chain) {
    boolean local = way.packet().local() != Truth.NO;
    return chain.name().equals("KUBE-NODEPORTS")
        && (!local
            || way.steps().list().stream()
                .anyMatch(step -> step.effect().equals("jump to KUBE-NODEPORTS")));
  }

  private List<Branch> entered(List<Branch> ways, Chain chain, String table, String hook) {
    List<Branch> out = new ArrayList<>();
    for (Branch way : ways) {
      if (way.fate() == Fate.BACK && !isBehind(way, chain)) {
        out.addAll(walk(table, hook).through(chain, way));
      } else {
        out.add(way);
      }
    }
    return out;
  }
}
