package dev.fettle.diagnose.host;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Knows {@code free}, below whose header the last column is what is available. */
final class MemoryRecogniser implements Recogniser {

  /** In one unit, whichever. */
  record Memory(Cited cited, double total, double available) implements Stated {}

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    boolean header = false;
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = Words.of(printed.text());
      header |= words.contains("total") && words.contains("available");
      if (header && words.size() == 7 && words.getFirst().equals("Mem:")) {
        double total = amount(words.get(1));
        double available = amount(words.get(6));
        if (total > 0 && available >= 0) {
          facts.add(new Memory(new Cited(printed.line(), printed.text()), total, available));
        }
      }
    }
    return LineRecogniser.of("free", exchange, facts);
  }

  /** {@code 15Gi}, {@code 512M}, {@code 16266612}; -1 when it is none. */
  private static double amount(String word) {
    int end = 0;
    while (end < word.length()
        && (Character.isDigit(word.charAt(end)) || word.charAt(end) == '.')) {
      end++;
    }
    if (end == 0 || end > 12 || word.indexOf('.') != word.lastIndexOf('.') || word.equals(".")) {
      return -1;
    }
    int unit = end < word.length() ? "BKMGTP".indexOf(word.charAt(end)) : 0;
    return unit < 0 ? -1 : Double.parseDouble(word.substring(0, end)) * Math.pow(1024, unit);
  }
}
