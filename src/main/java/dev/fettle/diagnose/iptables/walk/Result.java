package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way of a packet, with what it means.
 *
 * @param address where it ended, as {@code IP:PORT}
 * @param translated whether a rule sent it there
 * @param share of the connections
 * @param by the rule that decided; empty for a policy or the end of the rules
 * @param below a rule of the same chain that would accept the packet, if it were reached
 * @param place the chain that decided, or that is missing
 * @param snat the rule that masquerades
 * @param doubts rules of which it is not known whether they match
 * @param unsure tables and chains that were left at an end that may be cut
 * @param unseen what was on the way and was not pasted
 */
public record Result(
    Outcome outcome,
    String address,
    boolean translated,
    double share,
    Optional<Rule> by,
    Optional<Rule> below,
    String place,
    Optional<Rule> snat,
    List<Step> steps,
    List<Rule> doubts,
    List<String> unsure,
    List<String> unseen) {

  /** Whether a rule threw the packet away. */
  public boolean refused() {
    return by.isPresent()
        && (by.get().target() instanceof Target.Reject || by.get().target() instanceof Target.Drop);
  }

  /** Whether all that matters of table nat was pasted. */
  public boolean natSeen() {
    return unseen.stream().allMatch(what -> what.contains("filter"));
  }

  /** The rules up to the translation: what tells endpoints apart. */
  public List<Integer> wayTo() {
    List<Integer> lines = new ArrayList<>();
    for (Step step : steps) {
      lines.add(step.line());
      if (step.effect().startsWith("dnat ")) {
        return lines;
      }
    }
    return lines;
  }
}
