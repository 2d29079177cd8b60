package dev.fettle.diagnose.network;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Subnet;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows {@code ip route}, {@code ip route get}, {@code route -n}, and searches that found nothing.
 */
final class RouteRecogniser implements Recogniser {

  /** A listing of all routes; only that proves what is not there. */
  static final String WHOLE = "ip route";

  private static final String PART = "ip route, in part";

  private static final Set<String> LISTINGS =
      Set.of(
          "ip r",
          "ip route",
          "ip ro",
          "ip -4 route",
          "ip -4 r",
          "route -n",
          "ip route show",
          "ip r s",
          "ip route list",
          "ip r show",
          "netstat -rn");

  @Override
  public List<Reading> read(Exchange exchange) {
    String command = exchange.command();
    List<Fact> facts = new ArrayList<>();
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = Words.of(printed.text());
      if (words.size() > 2) {
        route(new Cited(printed.line(), printed.text()), words).ifPresent(facts::add);
      }
    }
    if (facts.isEmpty()) {
      searched(exchange).ifPresent(facts::add);
    }
    String bare = command.startsWith("sudo ") ? command.substring(5) : command;
    boolean whole = bare.isEmpty() || LISTINGS.contains(bare.strip());
    List<Reading> readings = new ArrayList<>();
    readings.addAll(LineRecogniser.of(whole ? WHOLE : PART, exchange, facts));
    watched(exchange).ifPresent(readings::add);
    return readings;
  }

  private static Optional<Route> route(Cited cited, List<String> words) {
    String first = words.getFirst();
    boolean destination =
        first.equals("default") || Subnet.parse(first).isPresent() && first.indexOf('.') > 0;
    String device = Words.after(words, "dev");
    String via = Words.after(words, "via");
    boolean second = words.get(1).equals("dev") || words.get(1).equals("via");
    if (destination && second && !device.isEmpty()) {
      int metric = Words.number(Words.after(words, "metric"));
      return Optional.of(new Route(cited, first, via, device, metric));
    }
    return words.size() == 8 ? tabled(cited, words) : Optional.empty();
  }

  /** {@code route -n}: destination, gateway, mask, flags, metric, references, use, link. */
  private static Optional<Route> tabled(Cited cited, List<String> words) {
    boolean addresses =
        Subnet.isAddress(words.getFirst())
            && Subnet.isAddress(words.get(1))
            && Subnet.isAddress(words.get(2));
    if (!addresses || !words.get(3).startsWith("U")) {
      return Optional.empty();
    }
    boolean all = words.getFirst().equals("0.0.0.0") && words.get(2).equals("0.0.0.0");
    String via = words.get(1).equals("0.0.0.0") ? "" : words.get(1);
    String destination = all ? "default" : words.getFirst();
    return Optional.of(
        new Route(cited, destination, via, words.get(7), Words.number(words.get(4))));
  }

  /** {@code ip route | grep ADDRESS} without output: there is no route of its own to it. */
  private static Optional<NoRoute> searched(Exchange exchange) {
    List<String> words = Words.of(exchange.command());
    boolean routes =
        Words.at(words, 0).equals("ip")
            && (Words.at(words, 1).equals("r") || Words.at(words, 1).equals("route"));
    String sought = Words.after(words, "grep");
    boolean empty = exchange.output().stream().allMatch(line -> line.text().isBlank());
    return routes && empty && exchange.ended() && Subnet.isAddress(sought)
        ? Optional.of(new NoRoute(new Cited(exchange.line(), exchange.command()), sought))
        : Optional.empty();
  }

  /** Where somebody captured the requests, they came in. */
  private static Optional<Reading> watched(Exchange exchange) {
    List<String> words = Words.of(exchange.command());
    boolean captured = exchange.output().stream().anyMatch(line -> line.text().contains(" > "));
    int at = words.indexOf("tcpdump");
    for (int i = at + 1; at >= 0 && captured && i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("-") && word.endsWith("i") && !Words.at(words, i + 1).equals("any")) {
        Cited cited = new Cited(exchange.line(), exchange.command());
        Ingress ingress = new Ingress(cited, Words.at(words, i + 1));
        return LineRecogniser.of("tcpdump", exchange, List.of(ingress)).stream().findFirst();
      }
    }
    return Optional.empty();
  }
}
