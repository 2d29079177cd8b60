package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.iptables.read.Dialled;
import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.walk.Ask;
import dev.fettle.diagnose.iptables.walk.Origin;
import dev.fettle.diagnose.iptables.walk.Services;
import dev.fettle.diagnose.iptables.walk.Tracer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A target that is asked for, by the asker or by an error line.
 *
 * @param protocol empty when nobody says
 * @param from the caller's address or kind; empty when nobody says
 * @param seen the error line that names it
 */
record Asked(Net address, int port, String protocol, String from, Optional<Dialled> seen) {

  private static final int LINES_MAX = 3;

  /** What {@code inquiry} asks for; without a target, what the error lines name. */
  static List<Asked> of(Facts facts, Inquiry inquiry) {
    if (!inquiry.target().isEmpty()) {
      return parse(inquiry.target(), inquiry.from()).stream().toList();
    }
    Set<Asked> asked = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Dialled line : facts.of(Dialled.class)) {
      if (seen.add(line.address() + ":" + line.port()) && asked.size() < LINES_MAX) {
        String from =
            inquiry.from().isEmpty() ? line.from().map(Net::text).orElse("") : inquiry.from();
        String protocol = line.protocol().equals("udp") ? "udp" : "";
        asked.add(new Asked(line.address(), line.port(), protocol, from, Optional.of(line)));
      }
    }
    return List.copyOf(asked);
  }

  /** {@code IP:PORT}, {@code [v6]:PORT}, either with {@code /udp}. */
  private static Optional<Asked> parse(String target, String from) {
    int slash = target.lastIndexOf('/');
    String end = slash < 0 ? target : target.substring(0, slash);
    int colon = end.lastIndexOf(':');
    if (colon <= 0 || colon + 6 < end.length() || colon + 1 == end.length()) {
      return Optional.empty();
    }
    String port = end.substring(colon + 1);
    String host = end.substring(0, colon).replace("[", "").replace("]", "");
    boolean digits = port.chars().allMatch(c -> c >= '0' && c <= '9');
    String protocol = slash < 0 ? "" : target.substring(slash + 1).toLowerCase(Locale.ROOT);
    return Net.of(host)
        .filter(net -> net.single() && digits)
        .map(net -> new Asked(net, Integer.parseInt(port), protocol, from, Optional.empty()));
  }

  /** One question for each kind of caller that can reach it. */
  List<Ask> asks(Tracer tracer, String table) {
    List<Ask> asks = new ArrayList<>();
    String used = protocol.isEmpty() ? usual(tracer) : protocol;
    Optional<Net> caller = Net.of(from).filter(Net::single);
    List<Origin> origins =
        caller.isPresent() ? List.of(origin(caller.get(), tracer)) : kinds(tracer);
    for (Origin origin : origins) {
      asks.add(new Ask(address, port, used, origin, caller, table));
    }
    return asks;
  }

  /** tcp, unless the rules know the port for another protocol only. */
  private String usual(Tracer tracer) {
    List<String> known =
        tracer.services().at(address).stream()
            .filter(entry -> entry.port() == port)
            .map(Services.Entry::protocol)
            .toList();
    return known.isEmpty() || known.contains("tcp") ? "tcp" : known.getFirst();
  }

  private Origin origin(Net caller, Tracer tracer) {
    if (caller.loopback() || caller.equals(address)) {
      return Origin.NODE;
    }
    return tracer.around().isPod(caller) ? Origin.POD : Origin.OUTSIDE;
  }

  private List<Origin> kinds(Tracer tracer) {
    for (Origin origin : Origin.values()) {
      if (from.equalsIgnoreCase(origin.name())) {
        return List.of(origin);
      }
    }
    if (address.loopback()) {
      return List.of(Origin.NODE);
    }
    List<Services.Entry> entries = tracer.services().at(address);
    boolean inner = !entries.isEmpty() && entries.stream().allMatch(Services.Entry::inner);
    boolean near = entries.isEmpty() && tracer.services().isNear(address);
    return inner || near
        ? List.of(Origin.POD, Origin.NODE)
        : List.of(Origin.OUTSIDE, Origin.POD, Origin.NODE);
  }
}
