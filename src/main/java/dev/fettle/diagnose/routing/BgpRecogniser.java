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

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    Optional<Subnet> network = Optional.empty();
    for (Exchange.Printed printed : exchange.output()) {
      String text = printed.text().strip();
      if (!text.startsWith("*") || text.startsWith("**")) {
        continue;
      }
      int at = 0;
      while (at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      List<String> words = Words.of(text.substring(at));
      boolean repeated = Subnet.isAddress(Words.at(words, 0)) && !isHop(Words.at(words, 1));
      network = repeated ? network : Subnet.parse(Words.at(words, 0));
      String hop = repeated ? words.getFirst() : Words.at(words, 1);
      boolean path = words.size() > (repeated ? 2 : 3);
      if (network.isPresent() && isHop(hop) && path) {
        String signs = text.substring(0, at);
        Cited cited = new Cited(printed.line(), printed.text());
        facts.add(
            new BgpRoute(
                cited, network.get(), hop, signs.indexOf('>') > 0, signs.indexOf('i') > 0));
      }
    }
    return LineRecogniser.of("show ip bgp", exchange, facts);
  }

  private static boolean isHop(String word) {
    return Subnet.isAddress(word);
  }
}
