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
import java.util.Set;

/** Knows {@code systemctl status}, {@code list-units} and {@code is-active}. */
final class UnitRecogniser implements Recogniser {

  private static final List<String> KINDS =
      List.of(".service", ".socket", ".timer", ".mount", ".target");

  private static final Set<String> STATES =
      Set.of("active", "failed", "inactive", "activating", "deactivating", "reloading");

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    String unit = asked(exchange.command(), "status");
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = Words.of(printed.text());
      if (words.isEmpty()) {
        continue;
      }
      Cited cited = new Cited(printed.line(), printed.text());
      String named = unit(words.size() > 1 ? words.subList(0, 2) : words);
      unit = named.isEmpty() ? unit : named;
      if (words.getFirst().equals("Active:") && words.size() > 1) {
        String state = printed.text().strip().substring("Active:".length()).strip();
        int since = state.indexOf(" since ");
        facts.add(new ServiceUnit(cited, unit, since < 0 ? state : state.substring(0, since)));
      } else if (!named.isEmpty()) {
        listed(cited, words, named, facts);
      } else if (printed.text().endsWith(".service could not be found.")) {
        facts.add(new ServiceUnit(cited, Words.after(words, "Unit"), "not found"));
      } else if (words.size() == 1 && STATES.contains(words.getFirst())) {
        String asked = asked(exchange.command(), "is-active");
        if (!asked.isEmpty()) {
          facts.add(new ServiceUnit(cited, asked, words.getFirst()));
        }
      }
    }
    return LineRecogniser.of("systemctl", exchange, facts);
  }

  /** The unit named in the command behind {@code verb}; empty when there is none. */
  private static String asked(String command, String verb) {
    List<String> words = Words.of(command);
    boolean systemctl = words.contains("systemctl");
    for (int i = words.indexOf(verb) + 1; systemctl && i > 0 && i < words.size(); i++) {
      if (!words.get(i).startsWith("-")) {
        return words.get(i);
      }
    }
    return "";
  }

  /** {@code UNIT loaded failed failed Description}. */
  private static void listed(Cited cited, List<String> words, String unit, List<Fact> facts) {
    int at = words.indexOf(unit);
    boolean loaded = List.of("loaded", "not-found", "masked").contains(Words.at(words, at + 1));
    String active = Words.at(words, at + 2);
    String sub = Words.at(words, at + 3);
    if (loaded && STATES.contains(active) && !sub.isEmpty()) {
      facts.add(new ServiceUnit(cited, unit, active + " (" + sub + ")"));
    }
  }

  private static String unit(List<String> words) {
    for (String word : words) {
      if (KINDS.stream().anyMatch(word::endsWith) && word.indexOf('/') < 0) {
        return word;
      }
    }
    return "";
  }
}
