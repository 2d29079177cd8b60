package dev.fettle.diagnose.flannel;

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

/** Knows names with ranges when the command above asks for {@code podCIDR}; nothing else tells. */
final class PodRangeRecogniser implements Recogniser {

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    if (exchange.command().contains("podCIDR")) {
      for (Exchange.Printed printed : exchange.output()) {
        List<String> words = Words.of(printed.text());
        if (words.size() == 2 && words.get(1).indexOf('/') > 0) {
          Cited cited = new Cited(printed.line(), printed.text());
          Subnet.parse(words.get(1))
              .filter(range -> range.prefix() >= 16)
              .ifPresent(range -> facts.add(new PodRange(cited, words.getFirst(), range)));
        }
      }
    }
    return LineRecogniser.of("kubectl get nodes (podCIDR)", exchange, facts);
  }
}
