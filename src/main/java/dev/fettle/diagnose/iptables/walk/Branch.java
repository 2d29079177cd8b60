package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Rule;
import java.util.Optional;

/**
 * One of the ways that a packet may take.
 *
 * @param share of the packets that take it, when all doubts turn out so
 * @param steps the rules on the way
 * @param doubts rules of which it is not known whether they match
 * @param unsure tables and chains that were left at an end that may be cut
 * @param unseen tables or chains on the way that were not pasted
 * @param snat the rule that masquerades
 * @param by the rule that decided; empty for a policy
 * @param place table and chain that decided, or what is missing
 */
record Branch(
    Packet packet,
    double share,
    Link<Step> steps,
    Link<Rule> doubts,
    Link<String> unsure,
    Link<String> unseen,
    Optional<Rule> snat,
    Fate fate,
    Optional<Rule> by,
    String place) {

  static Branch of(Packet packet) {
    return new Branch(
        packet,
        1,
        Link.none(),
        Link.none(),
        Link.none(),
        Link.none(),
        Optional.empty(),
        Fate.BACK,
        Optional.empty(),
        "");
  }

  Branch with(Packet other) {
    return new Branch(other, share, steps, doubts, unsure, unseen, snat, fate, by, place);
  }

  Branch with(double other) {
    return new Branch(packet, other, steps, doubts, unsure, unseen, snat, fate, by, place);
  }

  Branch met(Step step) {
    return new Branch(
        packet, share, steps.and(step), doubts, unsure, unseen, snat, fate, by, place);
  }

  Branch doubting(Rule rule) {
    return new Branch(
        packet, share, steps, doubts.and(rule), unsure, unseen, snat, fate, by, place);
  }

  Branch leaving(String chain) {
    return new Branch(
        packet, share, steps, doubts, unsure.and(chain), unseen, snat, fate, by, place);
  }

  Branch missing(String what) {
    return new Branch(
        packet, share, steps, doubts, unsure, unseen.and(what), snat, fate, by, place);
  }

  Branch masqueraded(Rule rule) {
    return new Branch(
        packet,
        share,
        steps,
        doubts,
        unsure,
        unseen,
        Optional.of(rule),
        Fate.ON,
        Optional.of(rule),
        "");
  }

  Branch ends(Fate how, Optional<Rule> rule, String where) {
    return new Branch(packet, share, steps, doubts, unsure, unseen, snat, how, rule, where);
  }

  boolean goesOn() {
    return fate == Fate.ON || fate == Fate.BACK;
  }
}
