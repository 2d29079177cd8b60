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
import java.util.List;
import java.util.Optional;

/**
 * Answers leave through the link that requests came in on. Where a node has no route of its own to
 * a client, the default route decides, which may belong to another network.
 */
final class ReturnPathCheck implements Check {

  /** More clients than anybody asks about; bounds what is compared with each of them. */
  private static final int CLIENTS_MAX = 20;

  private static final Remedy REMEDY =
      new Remedy(
          "answers leave through the wrong interface, return path by the default route of another VRF",
          List.of("route", "default"));

  @Override
  public String id() {
    return "return-path";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    List<Route> routes = facts.of(Route.class).stream().filter(Route::isDefault).toList();
    for (NoRoute none : facts.of(NoRoute.class).stream().limit(CLIENTS_MAX).toList()) {
      routes.stream().findFirst().ifPresent(route -> findings.add(look(facts, none, route)));
    }
    return findings.stream().distinct().toList();
  }

  private Finding look(Facts facts, NoRoute none, Route route) {
    List<Cited> cited = new ArrayList<>(List.of(none.cited(), route.cited()));
    String way =
        "There is no route of its own to %s, so answers take the default route through %s"
            .formatted(none.address(), route.device());
    Optional<Ingress> other =
        facts.of(Ingress.class).stream()
            .filter(ingress -> !ingress.device().equals(route.device()))
            .findFirst();
    Optional<Socket> halfOpen =
        facts.of(Socket.class).stream()
            .filter(socket -> socket.isHalfOpen() && socket.peer().equals(none.address()))
            .findFirst();
    other.ifPresent(ingress -> cited.add(ingress.cited()));
    halfOpen.ifPresent(socket -> cited.add(socket.cited()));
    if (other.isPresent() || halfOpen.isPresent()) {
      String why =
          other
              .map(ingress -> ", and requests come in through " + ingress.device())
              .orElse(", and its connection stays half open");
      String message = way + why + ": the client never gets them.";
      return Finding.of(id(), Verdict.FAIL, none.address(), message, cited).mendedBy(REMEDY);
    }
    String message =
        way + ". If requests come in through another link, the client never gets them.";
    return new Finding(
        id(),
        Verdict.WARN,
        none.address(),
        message,
        cited,
        Optional.of(
            new Missing(
                "the link that requests of the client come in on",
                "ss -tn state syn-recv; ip -br addr")),
        Optional.of(REMEDY),
        Optional.empty());
  }
}
