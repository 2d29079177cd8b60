package dev.fettle.diagnose.routing;

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

/** Knows rows of {@code show ip bgp}: status signs, a network, a next hop. */
final class BgpRecogniser implements Recogniser {

  private static final String SIGNS = "*>=xisdhrRS ";

  /** A row is no longer. */
  private static final int LENGTH_MAX = 300;

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    Optional<Subnet> network = Optional.empty();
    for (Exchange.Printed printed : exchange.output()) {
      for (String row : rows(printed.text())) {
        Optional<BgpRoute> route = route(printed, row, network);
        network = route.map(BgpRoute::network).or(Optional::empty);
        route.ifPresent(facts::add);
      }
    }
    return LineRecogniser.of("show ip bgp", exchange, facts);
  }

  /** What stands between stars: rows that lost their line ends are told apart by them. */
  private static List<String> rows(String text) {
    List<String> rows = new ArrayList<>();
    int star = text.indexOf('*');
    boolean row = star >= 0 && (text.substring(0, star).isBlank() || text.contains("Next Hop"));
    while (row && star >= 0) {
      int next = text.indexOf('*', star + 1);
      rows.add(next < 0 ? text.substring(star) : text.substring(star, next));
      star = next;
    }
    return rows;
  }

  private static Optional<BgpRoute> route(
      Exchange.Printed printed, String row, Optional<Subnet> above) {
    int at = 0;
    while (at < row.length() && SIGNS.indexOf(row.charAt(at)) >= 0) {
      at++;
    }
    List<String> words = Words.of(row.substring(at, Math.min(row.length(), at + LENGTH_MAX)));
    boolean repeated = isHop(Words.at(words, 0)) && !isHop(Words.at(words, 1));
    Optional<Subnet> network = repeated ? above : Subnet.parse(Words.at(words, 0));
    String hop = repeated ? words.getFirst() : Words.at(words, 1);
    boolean path = words.size() > (repeated ? 2 : 3);
    if (network.isEmpty() || !isHop(hop) || !path) {
      return Optional.empty();
    }
    String signs = row.substring(0, at);
    Cited cited = new Cited(printed.line(), row);
    return Optional.of(
        new BgpRoute(cited, network.get(), hop, signs.indexOf('>') > 0, signs.indexOf('i') > 0));
  }

  private static boolean isHop(String word) {
    return Subnet.isAddress(word);
  }
}
