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

  /** As many rows as a cluster has nodes. */
  private static final int LENGTH_MAX = 20_000;

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    for (Exchange.Printed printed : exchange.output()) {
      for (String row : rows(printed.text())) {
        List<String> words = Words.of(row);
        if (words.size() > 1 && isName(words.getFirst())) {
          row(new Cited(printed.line(), row), words, facts);
        }
      }
    }
    return LineRecogniser.of("addresses by node", exchange, facts);
  }

  /** Rows that lost their line ends: a name follows the length of a network at once. */
  private static List<String> rows(String text) {
    if (text.length() > LENGTH_MAX) {
      return List.of();
    }
    List<String> rows = new ArrayList<>();
    int from = 0;
    int slash = text.indexOf('/');
    while (slash >= 0) {
      int end = slash + 1;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      if (end > slash + 1 && end < text.length() && Character.isLetter(text.charAt(end))) {
        rows.add(text.substring(from, end));
        from = end;
      }
      slash = text.indexOf('/', end);
    }
    rows.add(text.substring(from));
    return rows;
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
