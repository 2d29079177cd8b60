package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ports that programs want are free, ports that clients ask answer, no connection stays half open.
 */
final class SocketCheck implements Check {

  /** Fewer may be connections that are just being made. */
  private static final int HALF_OPEN_MANY = 3;

  @Override
  public String id() {
    return "port-free";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    Map<Integer, Socket> listening = new HashMap<>();
    facts.of(Socket.class).stream()
        .filter(Socket::isListening)
        .forEach(socket -> listening.merge(socket.port(), socket, SocketCheck::wider));
    List<Finding> findings = new ArrayList<>();
    facts.of(TakenPort.class).forEach(taken -> findings.add(taken(taken, listening)));
    if (!listening.isEmpty()) {
      facts.of(RefusedPort.class).forEach(refused -> findings.add(refused(refused, listening)));
    }
    halfOpen(facts.of(Socket.class), findings);
    return findings.stream().distinct().toList();
  }

  private static Socket wider(Socket a, Socket b) {
    return a.isLocalOnly() ? b : a;
  }

  private Finding taken(TakenPort taken, Map<Integer, Socket> listening) {
    Socket owner = listening.get(taken.port());
    String subject = "port " + taken.port();
    if (owner == null) {
      return Finding.unknown(
          id(),
          subject,
          "The port is taken; by whom was not pasted.",
          List.of(taken.cited()),
          new Missing(
              "who listens on " + subject, "ss -lntup 'sport = :%d'".formatted(taken.port())));
    }
    String who = owner.process().isEmpty() ? "another program" : owner.process();
    return Finding.of(
            id(),
            Verdict.FAIL,
            subject,
            "The port is taken by %s, on %s.".formatted(who, owner.address()),
            List.of(taken.cited(), owner.cited()))
        .mendedBy(new Remedy("a port of the cluster is taken, already in use", List.of("port")));
  }

  private static Finding refused(RefusedPort refused, Map<Integer, Socket> listening) {
    Socket owner = listening.get(refused.port());
    String subject = refused.address() + ":" + refused.port();
    List<Cited> cited =
        owner == null ? List.of(refused.cited()) : List.of(refused.cited(), owner.cited());
    String message =
        owner == null
            ? "Refused, and the port is not among the listening ones that were pasted."
            : owner.isLocalOnly()
                ? "Refused, and the port listens on %s only.".formatted(owner.address())
                : "Refused then; on the host of this list the port listens.";
    Verdict verdict = owner == null || owner.isLocalOnly() ? Verdict.WARN : Verdict.PASS;
    return Finding.of("port-listening", verdict, subject, message, cited);
  }

  private static void halfOpen(List<Socket> sockets, List<Finding> findings) {
    Map<String, List<Socket>> byPeer = new HashMap<>();
    List<String> order = new ArrayList<>();
    for (Socket socket : sockets) {
      if (socket.isHalfOpen()) {
        if (!byPeer.containsKey(socket.peer())) {
          order.add(socket.peer());
        }
        byPeer.computeIfAbsent(socket.peer(), peer -> new ArrayList<>()).add(socket);
      }
    }
    for (String peer : order) {
      List<Socket> all = byPeer.getOrDefault(peer, List.of());
      findings.add(halfOpen(peer, all));
    }
    if (order.isEmpty() && sockets.stream().anyMatch(socket -> !socket.isListening())) {
      String message = "No connection is half open.";
      findings.add(Finding.of("half-open", Verdict.PASS, "connections", message, List.of()));
    }
  }

  private static Finding halfOpen(String peer, List<Socket> sockets) {
    boolean sent = sockets.getFirst().state().equals("SYN-SENT");
    String why =
        sent
            ? "asked for and not answered: something on the way drops it"
            : "answered and not confirmed: the answer does not reach the client";
    String message =
        sockets.size() == 1
            ? "A connection is half open, %s.".formatted(why)
            : "%d connections are half open, %s.".formatted(sockets.size(), why);
    Verdict verdict = sockets.size() >= HALF_OPEN_MANY ? Verdict.FAIL : Verdict.WARN;
    List<Cited> cited = sockets.stream().limit(5).map(Socket::cited).toList();
    Finding finding = Finding.of("half-open", verdict, peer, message, cited);
    return sent
        ? finding
        : finding.mendedBy(
            new Remedy(
                "answers leave through the wrong interface, connection stays half open syn-recv",
                List.of("route", "default")));
  }
}
