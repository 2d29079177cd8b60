package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * One way of a packet, with what it means.
 *
 * @param address where it ended, as {@code IP:PORT}
 * @param translated whether a rule sent it there
 * @param share of the connections
 * @param by the rule that decided; empty for a policy or the end of the rules
 * @param place the chain that decided, or that is missing
 * @param snat the rule that masquerades
 * @param doubts rules of which it is not known whether they match
 * @param unsure whether a chain was left whose end may be cut
 * @param unseen what was on the way and was not pasted
 */
public record Result(
    Outcome outcome,
    String address,
    boolean translated,
    double share,
    Optional<Rule> by,
    String place,
    Optional<Rule> snat,
    List<Step> steps,
    List<Rule> doubts,
    boolean unsure,
    List<String> unseen) {}
