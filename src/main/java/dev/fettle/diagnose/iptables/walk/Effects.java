package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import dev.fettle.diagnose.iptables.rule.Truth;
import java.util.Optional;

/** What targets do with a packet, jumps left out. */
final class Effects {

  private static final long MARKS = 0xffffffffL;

  private final Surroundings around;

  Effects(Surroundings around) {
    this.around = around;
  }

  Branch apply(Rule rule, Branch branch) {
    Packet packet = branch.packet();
    Optional<Rule> by = Optional.of(rule);
    return switch (rule.target()) {
      case Target.Accept accept -> branch.ends(Fate.ON, by, "");
      case Target.Drop drop -> branch.ends(Fate.DROPPED, by, "");
      case Target.Reject reject -> branch.ends(Fate.REJECTED, by, reject.with());
      case Target.Return back -> branch.ends(Fate.BACK, Optional.empty(), "");
      case Target.Dnat dnat -> branch.with(sent(packet, dnat)).ends(Fate.ON, by, dnat.text());
      case Target.Redirect redirect -> {
        int port = redirect.port() == 0 ? packet.port() : redirect.port();
        yield branch.with(packet.to(packet.destination(), port, Truth.YES)).ends(Fate.ON, by, "");
      }
      case Target.Snat snat -> branch.masqueraded(rule);
      case Target.Mark mark -> branch.with(marked(packet, mark)).ends(Fate.BACK, by, "");
      case Target.CopyMark copy -> branch.with(copied(packet, copy)).ends(Fate.BACK, by, "");
      case Target.Elsewhere elsewhere -> branch.ends(Fate.ELSEWHERE, by, elsewhere.text());
      case Target.Pass pass -> branch;
      case Target.Jump jump -> branch;
    };
  }

  private Packet sent(Packet packet, Target.Dnat dnat) {
    Net address = dnat.address().orElse(packet.destination());
    int port = dnat.port() == 0 ? packet.port() : dnat.port();
    Truth local = address.loopback() ? Truth.YES : around.isPod(address) ? Truth.NO : Truth.MAYBE;
    return packet.to(address, port, local);
  }

  private static Packet marked(Packet packet, Target.Mark mark) {
    long before = mark.connection() ? packet.tied() : packet.mark();
    long after = (before & ~mark.mask() & MARKS) ^ mark.value();
    return mark.connection() ? packet.tied(after) : packet.marked(after);
  }

  private static Packet copied(Packet packet, Target.CopyMark copy) {
    long kept = ~copy.mask() & MARKS;
    return copy.save()
        ? packet.tied(packet.tied() & kept ^ packet.mark() & copy.mask())
        : packet.marked(packet.mark() & kept ^ packet.tied() & copy.mask());
  }

  Step step(Rule rule, Packet packet, boolean certain) {
    return new Step(
        rule.table(),
        rule.chain(),
        rule.number(),
        rule.text(),
        rule.line(),
        effect(rule, packet),
        certain);
  }

  private String effect(Rule rule, Packet packet) {
    return switch (rule.target()) {
      case Target.Accept accept -> "accept";
      case Target.Drop drop -> "drop";
      case Target.Reject reject -> "reject with " + reject.with();
      case Target.Return back -> "return";
      case Target.Dnat dnat -> "dnat to " + sent(packet, dnat).target();
      case Target.Redirect redirect -> "redirect to the node's port " + redirect.port();
      case Target.Snat snat -> "snat: " + snat.text().toLowerCase(java.util.Locale.ROOT);
      case Target.Mark mark ->
          (mark.connection() ? "mark the connection 0x" : "mark 0x")
              + Long.toHexString(mark.value());
      case Target.CopyMark copy -> copy.save() ? "save the mark" : "restore the mark";
      case Target.Elsewhere elsewhere -> "handed to " + elsewhere.text();
      case Target.Pass pass -> pass.name();
      case Target.Jump jump -> "jump to " + jump.chain();
    };
  }
}
