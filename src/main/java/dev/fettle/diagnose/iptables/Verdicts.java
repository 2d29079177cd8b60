package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.walk.Outcome;
import dev.fettle.diagnose.iptables.walk.Result;
import java.util.List;

/** From the ways of a packet to a verdict: only what is proven fails. */
final class Verdicts {

  private Verdicts() {}

  /**
   * What {@code results} prove.
   *
   * @param foreign whether the target is no service's address
   */
  static Verdict of(List<Result> results, boolean foreign) {
    List<Result> bad = results.stream().filter(r -> r.outcome().bad()).toList();
    boolean all = bad.size() == results.size();
    if (bad.stream().anyMatch(r -> isProven(r) && r.doubts().isEmpty())) {
      return Verdict.FAIL;
    }
    if (all
        && bad.stream().allMatch(r -> isProven(r) || foreign && isPlain(r) && isBlindToNat(r))) {
      return Verdict.FAIL;
    }
    boolean open = results.stream().anyMatch(r -> !r.outcome().good() || !r.unseen().isEmpty());
    return open ? Verdict.UNKNOWN : Verdict.PASS;
  }

  /** The way that the verdict is about: the worst one. */
  static Result leading(List<Result> results) {
    return results.stream()
        .filter(r -> r.outcome().bad() && isProven(r) && r.doubts().isEmpty())
        .findFirst()
        .or(() -> results.stream().filter(r -> r.outcome().bad()).findFirst())
        .or(() -> results.stream().filter(r -> !r.outcome().good()).findFirst())
        .orElseGet(results::getFirst);
  }

  static boolean isProven(Result result) {
    Outcome outcome = result.outcome();
    if (result.refused()) {
      boolean translating = result.natSeen() && (result.translated() || sure(result, "nat "));
      return outcome == Outcome.NO_ENDPOINTS
          || translating && (!isPlain(result) || result.unseen().isEmpty());
    }
    boolean said =
        result.steps().stream().anyMatch(step -> step.text().contains("has no local endpoints"));
    if (outcome == Outcome.NO_LOCAL_ENDPOINTS && said && result.natSeen()) {
      return true;
    }
    if (outcome == Outcome.DANGLING_CHAIN || outcome == Outcome.LOOP) {
      return true;
    }
    if (outcome == Outcome.DROPPED_BY_POLICY) {
      return result.unseen().isEmpty() && sure(result, "");
    }
    return outcome.byAbsence() && result.natSeen() && sure(result, "nat ");
  }

  /** Refused by a rule that speaks of no service. */
  private static boolean isPlain(Result result) {
    return result.outcome() == Outcome.REJECTED || result.outcome() == Outcome.DROPPED;
  }

  private static boolean sure(Result result, String table) {
    return result.unsure().stream().noneMatch(chain -> chain.startsWith(table));
  }

  private static boolean isBlindToNat(Result result) {
    return result.unseen().stream().allMatch(what -> what.contains("nat"));
  }
}
