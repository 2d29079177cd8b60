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

/** Knows lists of hosts with addresses of theirs, {@code master-1 203.0.113.77/27}, and no more. */
final class SpeakerRecogniser implements Recogniser {

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = Words.of(printed.text());
      if (words.size() > 1 && isName(words.getFirst())) {
        row(new Cited(printed.line(), printed.text()), words, facts);
      }
    }
    return LineRecogniser.of("addresses by node", exchange, facts);
  }

  private static void row(Cited cited, List<String> words, List<Fact> facts) {
    List<Fact> speakers = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      boolean host =
          word.indexOf('/') > 0
              && Subnet.parse(word)
                  .filter(s -> s.prefix() == 32 || !s.network().equals(s))
                  .isPresent();
      if (!host) {
        return;
      }
      speakers.add(new Speaker(cited, words.getFirst(), word.substring(0, word.indexOf('/'))));
    }
    facts.addAll(speakers);
  }

  private static boolean isName(String word) {
    return Character.isLetter(word.charAt(0))
        && word.indexOf('-') > 0
        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
  }
}
