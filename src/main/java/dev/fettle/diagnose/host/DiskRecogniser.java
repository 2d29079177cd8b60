package dev.fettle.diagnose.host;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Knows {@code df}, also where a long device stands on a line of its own. */
final class DiskRecogniser implements Recogniser {

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    boolean inodes = false;
    boolean foreign = false;
    String device = "";
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = Words.of(printed.text());
      if (isHeader(words)) {
        inodes = words.contains("Inodes");
        foreign = !words.contains("Mounted");
      }
      int share = shareAt(words);
      boolean sized = share > 0 && isSize(words.get(share - 1)) && isSize(words.get(share - 2));
      if (sized && !foreign) {
        String filesystem = share >= 4 ? words.getFirst() : device;
        int used = Words.number(words.get(share).replace("%", ""));
        Cited cited = new Cited(printed.line(), printed.text());
        facts.add(new Disk(cited, filesystem, words.get(share + 1), used, inodes));
      }
      device = words.size() == 1 ? words.getFirst() : "";
    }
    return LineRecogniser.of("df", exchange, facts);
  }

  /** The column of shares is called something with a per cent sign in every language. */
  private static boolean isHeader(List<String> words) {
    return words.size() > 4
        && words.stream().anyMatch(w -> w.endsWith("%") && !Character.isDigit(w.charAt(0)));
  }

  /** Where {@code 42%} stands before a mount point, behind three sizes. */
  private static int shareAt(List<String> words) {
    for (int i = 3; i + 1 < words.size() && i < 7; i++) {
      String word = words.get(i);
      boolean share = word.endsWith("%") && Words.number(word.replace("%", "")) >= 0;
      if (share && words.get(i + 1).startsWith("/")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSize(String word) {
    return Character.isDigit(word.charAt(0))
        && word.chars().allMatch(c -> Character.isDigit(c) || "KMGTP.,Bi".indexOf(c) >= 0);
  }
}
