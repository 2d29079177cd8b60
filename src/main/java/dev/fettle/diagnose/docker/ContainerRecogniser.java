package dev.fettle.diagnose.docker;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows rows of {@code docker ps} and {@code docker network ls} by their ids, and docker's refusal
 * to join a network. The command column may hold anything, so a status is found by its own words.
 */
final class ContainerRecogniser implements Recogniser {

  private static final String JOIN = "cannot join network of a non running container: ";

  private static final List<String> STATES =
      List.of("  Up ", "  Exited (", "  Restarting (", "  Created  ", "  Dead  ", "  Removal In");

  private static final List<String> DRIVERS =
      List.of("bridge", "host", "null", "overlay", "macvlan", "ipvlan");

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> containers = new ArrayList<>();
    List<Fact> networks = new ArrayList<>();
    List<Fact> refusals = new ArrayList<>();
    for (Exchange.Printed printed : exchange.output()) {
      Cited cited = new Cited(printed.line(), printed.text());
      List<String> words = Words.of(printed.text());
      if (isId(Words.at(words, 0))) {
        container(cited, printed.text(), words).ifPresent(containers::add);
        network(cited, words).ifPresent(networks::add);
      }
      int at = words.isEmpty() ? -1 : printed.text().indexOf(JOIN);
      if (at > 0) {
        String other = Words.at(Words.of(printed.text().substring(at + JOIN.length())), 0);
        String refused = Words.after(words, "container");
        String container =
            refused.endsWith(":") ? refused.substring(0, refused.length() - 1) : refused;
        if (other.length() >= 12) {
          refusals.add(new JoinFailure(cited, container, other));
        }
      }
    }
    List<Reading> readings = new ArrayList<>();
    readings.addAll(LineRecogniser.of("docker ps", exchange, containers));
    readings.addAll(LineRecogniser.of("docker network ls", exchange, networks));
    readings.addAll(LineRecogniser.of("docker start", exchange, refusals));
    return readings;
  }

  private static boolean isId(String word) {
    return (word.length() == 12 || word.length() == 64)
        && word.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  private static Optional<Container> container(Cited cited, String text, List<String> words) {
    for (String state : STATES) {
      int at = text.indexOf(state);
      if (at > 0 && words.size() > 4) {
        int end = text.indexOf("  ", at + 2);
        String status = (end < 0 ? text.substring(at) : text.substring(at, end)).strip();
        return end < 0
            ? Optional.empty()
            : Optional.of(new Container(cited, words.getFirst(), words.getLast(), status));
      }
    }
    return Optional.empty();
  }

  private static Optional<NetworkRow> network(Cited cited, List<String> words) {
    String scope = Words.at(words, 3);
    boolean scoped = scope.equals("local") || scope.equals("swarm") || scope.equals("global");
    return scoped && words.size() == 4 && DRIVERS.contains(words.get(2))
        ? Optional.of(new NetworkRow(cited, words.get(1), words.get(2)))
        : Optional.empty();
  }
}
