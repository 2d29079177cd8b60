package dev.fettle.diagnose.text;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Knows an output each of whose telling lines stands for itself.
 *
 * @param kind what people call the command
 * @param reader the fact in a line; its second argument are the line's words
 */
public record LineRecogniser(
    String kind, BiFunction<Cited, List<String>, Optional<? extends Fact>> reader)
    implements Recogniser {

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = Words.of(printed.text());
      if (!words.isEmpty()) {
        reader.apply(new Cited(printed.line(), printed.text()), words).ifPresent(facts::add);
      }
    }
    return of(kind, exchange, facts);
  }

  /** One reading of {@code facts}, none when there are no facts; whole when its end shows. */
  public static List<Reading> of(String kind, Exchange exchange, List<Fact> facts) {
    if (facts.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Reading(
            kind,
            exchange.host(),
            facts.getFirst().line(),
            facts.getLast().line(),
            exchange.ended(),
            facts,
            ""));
  }
}
