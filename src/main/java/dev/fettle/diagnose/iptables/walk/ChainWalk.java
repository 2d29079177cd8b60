package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Chain.End;
import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import dev.fettle.diagnose.iptables.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a packet through the chains of one table, from one hook. It forks where chance or doubt
 * decides; {@link Effort} bounds depth and work.
 */
final class ChainWalk {

  /** What these chains of kube-proxy do is known where they were not pasted. */
  private static final Map<String, Long> MARKING =
      Map.of("KUBE-MARK-MASQ", 0x4000L, "KUBE-MARK-DROP", 0x8000L);

  private final Ruleset rules;
  private final Holds holds;
  private final Effects effects;
  private final Effort effort;
  private final String table;
  private final String hook;
  private final List<String> inside = new ArrayList<>();

  ChainWalk(Ruleset rules, Surroundings around, Effort effort, String table, String hook) {
    this.rules = rules;
    this.holds = new Holds(around);
    this.effects = new Effects(around);
    this.effort = effort;
    this.table = table;
    this.hook = hook;
  }

  /** The ways out of {@code chain}: those that fell off its end are {@link Fate#BACK}. */
  List<Branch> through(Chain chain, Branch start) {
    if (inside.contains(chain.name())) {
      return List.of(start.ends(Fate.LOOP, Optional.empty(), table + " " + chain.name()));
    }
    inside.add(chain.name());
    List<Branch> out = new ArrayList<>();
    walk(new Place(chain, rules.index(chain).facing(start.packet().destination()), 0), start, out);
    inside.removeLast();
    return out;
  }

  private void walk(Place place, Branch start, List<Branch> out) {
    Branch branch = start;
    for (int i = place.from(); i < place.rules().size(); i++) {
      Rule rule = place.rules().get(i);
      Truth truth = holds.all(rule, branch.packet(), hook);
      if (truth == Truth.NO || rule.target() instanceof Target.Pass) {
        continue;
      }
      if (!effort.spend(inside.size(), out.size())) {
        out.add(branch.ends(Fate.GIVEN_UP, Optional.of(rule), table + " " + rule.chain()));
        return;
      }
      double share = share(rule);
      Branch left = branch.with(branch.share() * (1 - share));
      boolean always = truth == Truth.YES && share >= 1;
      Branch taken = branch.with(branch.share() * share);
      taken = truth == Truth.MAYBE ? taken.doubting(rule) : taken;
      List<Branch> backs = new ArrayList<>();
      for (Branch way : take(rule, taken, truth == Truth.YES)) {
        (way.fate() == Fate.BACK && !leaves(rule) ? backs : out).add(way);
      }
      Optional<Branch> next = next(place, i, new Fork(branch, left, truth, always), backs, out);
      if (next.isEmpty()) {
        return;
      }
      branch = next.get();
    }
    out.add(left(place.chain(), branch));
  }

  /** What meets the next rule: those that did not match, joined by those that came back alike. */
  private Optional<Branch> next(
      Place place, int at, Fork fork, List<Branch> backs, List<Branch> out) {
    Optional<Branch> next = Optional.empty();
    if (!fork.always()) {
      boolean doubt = fork.truth() == Truth.MAYBE;
      next = Optional.of(doubt ? fork.before().doubting(place.rules().get(at)) : fork.left());
    }
    for (Branch back : backs) {
      if (next.isEmpty()) {
        next = Optional.of(back);
      } else if (isAlike(back, fork.before()) && !fork.always()) {
        Branch same = fork.truth() == Truth.MAYBE ? fork.before() : next.get();
        double share = fork.truth() == Truth.MAYBE ? same.share() : same.share() + back.share();
        next = Optional.of(same.with(share));
      } else {
        walk(new Place(place.chain(), place.rules(), at + 1), back, out);
      }
    }
    return next;
  }

  private static boolean isAlike(Branch back, Branch before) {
    return back.packet().equals(before.packet()) && back.unseen().size() == before.unseen().size();
  }

  /** After {@code -g}, the end of the chain is the end of the one that went there. */
  private static boolean leaves(Rule rule) {
    return rule.target() instanceof Target.Return
        || rule.target() instanceof Target.Jump jump && jump.gone();
  }

  private Branch left(Chain chain, Branch branch) {
    if (chain.end() == End.CUT) {
      return branch
          .missing("the rest of %s (table %s)".formatted(chain.name(), table))
          .leaving(table + " " + chain.name())
          .ends(Fate.BACK, Optional.empty(), "");
    }
    Branch back = branch.ends(Fate.BACK, Optional.empty(), "");
    return chain.end() == End.OPEN ? back.leaving(table + " " + chain.name()) : back;
  }

  private static double share(Rule rule) {
    double share = 1;
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Share part) {
        share *= part.share();
      }
    }
    return share;
  }

  private List<Branch> take(Rule rule, Branch branch, boolean certain) {
    Branch met = branch.met(effects.step(rule, branch.packet(), certain));
    if (rule.target() instanceof Target.Jump jump) {
      return jump(rule, jump, met);
    }
    return List.of(effects.apply(rule, met));
  }

  private List<Branch> jump(Rule rule, Target.Jump jump, Branch branch) {
    Optional<Chain> chain = rules.chain(table, jump.chain());
    if (chain.isEmpty() && !rules.whole(table) && MARKING.containsKey(jump.chain())) {
      long mark = branch.packet().mark() | MARKING.get(jump.chain());
      return List.of(
          branch.with(branch.packet().marked(mark)).ends(Fate.BACK, Optional.empty(), ""));
    }
    if (chain.isEmpty()) {
      Fate fate = rules.whole(table) ? Fate.DANGLING : Fate.UNSEEN;
      return List.of(branch.ends(fate, Optional.of(rule), jump.chain()));
    }
    return through(chain.get(), branch);
  }

  /** Where a walk stands in a chain. */
  private record Place(Chain chain, List<Rule> rules, int from) {}

  /** What a rule does to the packets that meet it. */
  private record Fork(Branch before, Branch left, Truth truth, boolean always) {}
}
