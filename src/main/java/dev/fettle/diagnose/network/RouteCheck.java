package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Verdict;
import java.util.List;
import java.util.Optional;

/** A host has one default route. */
final class RouteCheck implements Check {

  private static final Remedy ADD =
      new Remedy(
          "missing default gateway, ansible_default_ipv4 is empty: add a default route",
          List.of("default", "route"));

  @Override
  public String id() {
    return "default-route";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    return facts.with(Route.class).stream()
        .filter(reading -> reading.kind().equals(RouteRecogniser.WHOLE))
        .flatMap(reading -> look(reading).stream())
        .toList();
  }

  private Optional<Finding> look(Reading reading) {
    List<Route> routes = reading.of(Route.class);
    List<Route> defaults = routes.stream().filter(Route::isDefault).toList();
    List<Cited> cited = defaults.stream().map(Route::cited).limit(5).toList();
    String subject = reading.host().isEmpty() ? "host" : reading.host();
    if (defaults.size() == 1) {
      String message =
          "The default route goes %sthrough %s."
              .formatted(via(defaults.getFirst()), defaults.getFirst().device());
      return Optional.of(Finding.of(id(), Verdict.PASS, subject, message, cited));
    }
    if (defaults.size() > 1) {
      Route first = defaults.getFirst();
      String message =
          "%d default routes; packets take the one with the lowest metric, %sthrough %s."
              .formatted(defaults.size(), via(lowest(defaults)), lowest(defaults).device());
      boolean same = defaults.stream().skip(1).anyMatch(route -> route.metric() == first.metric());
      String sentence = same ? message + " Two have the same metric." : message;
      return Optional.of(Finding.of(id(), Verdict.WARN, subject, sentence, cited));
    }
    return none(routes, subject);
  }

  /** The kernel lists the default route first, so its place tells even when the end is cut. */
  private Optional<Finding> none(List<Route> routes, String subject) {
    List<Cited> cited = routes.stream().map(Route::cited).limit(3).toList();
    boolean listing =
        routes.size() > 1
            && routes.stream().anyMatch(route -> route.cited().text().contains("proto kernel"));
    if (listing) {
      String message = "There is no default route, so nothing outside its own networks is reached.";
      return Optional.of(Finding.of(id(), Verdict.FAIL, subject, message, cited).mendedBy(ADD));
    }
    boolean single = routes.size() == 1 && !routes.getFirst().cited().text().contains("proto");
    return single
        ? Optional.empty()
        : Optional.of(
            Finding.unknown(
                id(),
                subject,
                "No default route is among the lines that were pasted.",
                cited,
                new Missing("the default route of " + subject, "ip route show default")));
  }

  private static Route lowest(List<Route> routes) {
    Route lowest = routes.getFirst();
    for (Route route : routes) {
      lowest = route.metric() < lowest.metric() ? route : lowest;
    }
    return lowest;
  }

  private static String via(Route route) {
    return route.via().isEmpty() ? "" : "via " + route.via() + " ";
  }
}
