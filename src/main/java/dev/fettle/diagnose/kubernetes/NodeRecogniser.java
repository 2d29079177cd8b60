package dev.fettle.diagnose.kubernetes;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Subnet;
import dev.fettle.diagnose.text.Words;
import java.util.List;
import java.util.Optional;

/** Knows rows of {@code kubectl get nodes}: name, status, perhaps roles, age, version. */
final class NodeRecogniser implements Recogniser {

  @Override
  public List<Reading> read(Exchange exchange) {
    return new LineRecogniser("kubectl get nodes", NodeRecogniser::node).read(exchange);
  }

  private static Optional<Fact> node(Cited cited, List<String> words) {
    int status = statusAt(words);
    if (status < 1) {
      return Optional.empty();
    }
    for (int i = status + 1; i <= status + 3 && i + 1 < words.size(); i++) {
      if (Words.isAge(words.get(i)) && isVersion(words.get(i + 1))) {
        String name = words.get(status - 1);
        return Optional.of(
            new Node(
                cited,
                name.startsWith("node/") ? name.substring(5) : name,
                words.get(status),
                words.get(i),
                words.get(i + 1),
                address(words, i + 2)));
      }
    }
    return Optional.empty();
  }

  private static int statusAt(List<String> words) {
    String status = Words.at(words, 1);
    boolean known =
        status.equals("Ready")
            || status.equals("NotReady")
            || status.equals("Unknown")
            || status.startsWith("Ready,")
            || status.startsWith("NotReady,");
    return known ? 1 : -1;
  }

  static boolean isVersion(String word) {
    return word.length() > 2
        && word.charAt(0) == 'v'
        && Character.isDigit(word.charAt(1))
        && word.indexOf('.') > 0;
  }

  private static String address(List<String> words, int at) {
    String word = Words.at(words, at);
    return Subnet.isAddress(word) ? word : "";
  }
}
