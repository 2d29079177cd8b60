package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Condition.Range;
import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule while it is read. */
final class RuleDraft {

  private static final long MARKS = 0xffffffffL;

  final TargetDraft target = new TargetDraft();
  private final List<Condition> conditions = new ArrayList<>();
  String comment = "";
  String chain = "";
  boolean v6;

  void add(Condition condition) {
    conditions.add(condition);
  }

  void unread(String text) {
    conditions.add(new Condition.Unread(text));
  }

  void source(String text, boolean not) {
    Optional<Net> net = net(text);
    net.filter(n -> !n.any()).ifPresent(n -> add(new Condition.Source(n, not)));
    if (net.isEmpty()) {
      unread("source " + text);
    }
  }

  void destination(String text, boolean not) {
    Optional<Net> net = net(text);
    net.filter(n -> !n.any()).ifPresent(n -> add(new Condition.Destination(n, not)));
    if (net.isEmpty()) {
      unread("destination " + text);
    }
  }

  void protocol(String text, boolean not) {
    String name = Names.protocol(text);
    if (!name.equals("all")) {
      add(new Condition.Protocol(name, not));
    }
  }

  void ports(char side, String text, boolean not) {
    List<Range> ranges = Names.ports(text);
    add(
        ranges.isEmpty()
            ? new Condition.Unread("port " + text)
            : new Condition.Ports(side, ranges, not));
  }

  void device(boolean incoming, String name, boolean not) {
    if (!name.equals("*") && !name.equals("any") && !name.equals("+")) {
      add(new Condition.Interface(incoming, name, not));
    }
  }

  void states(String text, boolean not) {
    add(new Condition.State(Set.of(distinct(text)), not));
  }

  void types(boolean source, String text, boolean not) {
    add(new Condition.AddressType(source, Set.of(distinct(text)), not));
  }

  void mark(boolean connection, String text, boolean not) {
    int slash = text.indexOf('/');
    long value = Names.number(slash < 0 ? text : text.substring(0, slash), MARKS);
    long mask = slash < 0 ? MARKS : Names.number(text.substring(slash + 1), MARKS);
    boolean known = value >= 0 && mask >= 0;
    add(
        known
            ? new Condition.Mark(connection, value, mask, not)
            : new Condition.Unread("mark " + text));
  }

  void flags(String looked, String set, boolean not) {
    add(new Condition.Flags(flags(looked), flags(set), not));
  }

  void between(boolean source, String text, boolean not) {
    int dash = text.indexOf('-');
    Optional<Net> low = Net.of(dash < 0 ? text : text.substring(0, dash));
    Optional<Net> high = Net.of(text.substring(dash + 1));
    if (low.isPresent() && high.isPresent()) {
      add(new Condition.Between(source, low.get(), high.get(), not));
    } else {
      unread("range " + text);
    }
  }

  void share(double share, String text) {
    add(share < 0 ? new Condition.Unread(text) : new Condition.Share(share));
  }

  Rule build(int number, int line, String text) {
    return new Rule("", chain, number, line, text, comment, conditions, target.build(v6));
  }

  private Optional<Net> net(String text) {
    Optional<Net> net = Names.net(text);
    v6 |= net.isPresent() && net.get().v6();
    return net;
  }

  private static String[] distinct(String text) {
    return List.of(text.split(",", -1)).stream().distinct().toArray(String[]::new);
  }

  private static Set<String> flags(String text) {
    return switch (text) {
      case "ALL", "0x3F" -> Set.of("FIN", "SYN", "RST", "PSH", "ACK", "URG");
      case "NONE", "0x00" -> Set.of();
      case "0x17" -> Set.of("FIN", "SYN", "RST", "ACK");
      case "0x02" -> Set.of("SYN");
      case "0x06" -> Set.of("SYN", "RST");
      default -> Set.of(distinct(text));
    };
  }
}
