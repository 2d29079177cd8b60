package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Target;
import java.util.Optional;
import java.util.Set;

/** A target while it is read. */
final class TargetDraft {

  private static final long MARKS = 0xffffffffL;

  /** Targets of iptables-extensions(8) after which the packet goes on unchanged for our purpose. */
  private static final Set<String> PASSING =
      Set.of(
          "",
          "LOG",
          "NFLOG",
          "ULOG",
          "TRACE",
          "CT",
          "NOTRACK",
          "TCPMSS",
          "TCPOPTSTRIP",
          "CHECKSUM",
          "TOS",
          "DSCP",
          "TTL",
          "HL",
          "CLASSIFY",
          "SECMARK",
          "CONNSECMARK",
          "SET",
          "AUDIT",
          "RATEEST",
          "IDLETIMER",
          "LED",
          "TEE",
          "ECN",
          "HMARK");

  private static final Set<String> LEADING =
      Set.of(
          "QUEUE", "NFQUEUE", "TPROXY", "SYNPROXY", "NETMAP", "SAME", "CLUSTERIP", "DNPT", "SNPT");

  String name = "";
  boolean gone;
  private String rejectWith = "";
  private String to = "";
  private Optional<Target> mark = Optional.empty();

  void rejectWith(String kind) {
    rejectWith = kind;
  }

  void to(String address) {
    to = address;
  }

  /** Sets what {@code --set-xmark} and its like do, each as clear and xor. */
  void mark(String how, String text) {
    int slash = text.indexOf('/');
    long value = Names.number(slash < 0 ? text : text.substring(0, slash), MARKS);
    long mask = slash < 0 ? MARKS : Names.number(text.substring(slash + 1), MARKS);
    if (value < 0 || mask < 0) {
      return;
    }
    boolean connection = name.equals("CONNMARK");
    mark =
        switch (how) {
          case "xset" -> Optional.of(new Target.Mark(connection, value, mask));
          case "set" -> Optional.of(new Target.Mark(connection, value, mask | value));
          case "or" -> Optional.of(new Target.Mark(connection, value, value));
          case "and" -> Optional.of(new Target.Mark(connection, 0, ~value & MARKS));
          case "xor" -> Optional.of(new Target.Mark(connection, value, 0));
          default -> Optional.empty();
        };
  }

  void copyMark(boolean save) {
    mark = Optional.of(new Target.CopyMark(save, MARKS));
  }

  void copyMask(String text) {
    long mask = Names.number(text, MARKS);
    if (mask >= 0 && mark.isPresent() && mark.get() instanceof Target.CopyMark copy) {
      mark = Optional.of(new Target.CopyMark(copy.save(), mask));
    }
  }

  Target build(boolean v6) {
    return switch (name) {
      case "ACCEPT" -> new Target.Accept();
      case "DROP" -> new Target.Drop();
      case "REJECT" -> new Target.Reject(rejectWith.isEmpty() ? refusal(v6) : rejectWith);
      case "RETURN" -> new Target.Return();
      case "DNAT" -> dnat();
      case "REDIRECT" -> new Target.Redirect(firstPort(to));
      case "MASQUERADE", "SNAT" -> new Target.Snat(to.isEmpty() ? name : name + " to " + to);
      case "MARK", "CONNMARK" -> mark.orElseGet(() -> new Target.Elsewhere(name));
      default -> other();
    };
  }

  private Target other() {
    if (gone || !PASSING.contains(name) && !LEADING.contains(name)) {
      return new Target.Jump(name, gone);
    }
    return PASSING.contains(name) ? new Target.Pass(name) : new Target.Elsewhere(name);
  }

  private static String refusal(boolean v6) {
    return v6 ? "icmp6-port-unreachable" : "icmp-port-unreachable";
  }

  /** {@code a.b.c.d[-e.f.g.h][:port[-port]]}, {@code :port}, {@code [v6]:port} or a bare v6. */
  private Target dnat() {
    if (to.isEmpty()) {
      return new Target.Elsewhere(name);
    }
    boolean bracketed = to.startsWith("[");
    boolean bare = !bracketed && to.indexOf(':') != to.lastIndexOf(':');
    int colon = bare ? -1 : to.lastIndexOf(':');
    colon = bracketed && colon < to.indexOf(']') ? -1 : colon;
    String host = colon < 0 ? to : to.substring(0, colon);
    int dash = host.indexOf('-');
    String first = (dash < 0 ? host : host.substring(0, dash)).replace("[", "").replace("]", "");
    Optional<Net> address = first.isEmpty() ? Optional.empty() : Net.of(first);
    if (address.isEmpty() && !first.isEmpty()) {
      return new Target.Elsewhere(name + " to " + to);
    }
    return new Target.Dnat(address, colon < 0 ? 0 : firstPort(to.substring(colon + 1)), to);
  }

  private static int firstPort(String text) {
    int dash = text.indexOf('-');
    return Math.max(0, Names.port(dash < 0 ? text : text.substring(0, dash), 0));
  }
}
