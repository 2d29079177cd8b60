package dev.fettle.diagnose.kubernetes;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.text.JsonReader;
import dev.fettle.diagnose.text.LineRecogniser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Knows the answers of a registry (OCI distribution API): catalogue, tags, errors. */
final class Registry implements Recogniser {

  /** {@code /v2/_catalog}. */
  record Catalogue(Cited cited, List<String> repositories, boolean complete) implements Stated {}

  /** {@code /v2/NAME/tags/list}. */
  record Tags(Cited cited, String repository, List<String> tags, boolean complete)
      implements Stated {}

  /** {@code {"errors":[{"code":…}]}}. */
  record Refusal(Cited cited, String code) implements Stated {}

  private static final List<String> STARTS =
      List.of("{\"repositories\"", "{\"name\"", "{\"errors\"", "{ \"", "{");

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    List<Exchange.Printed> output = exchange.output();
    int at = 0;
    while (at < output.size()) {
      String text = output.get(at).text().strip();
      int lines = 1;
      if (STARTS.stream().anyMatch(text::startsWith)) {
        lines = Math.max(1, answer(output, at, facts));
      }
      at += lines;
    }
    return LineRecogniser.of("registry", exchange, facts);
  }

  /** Reads one answer and gives how many lines it took. */
  private static int answer(List<Exchange.Printed> output, int from, List<Fact> facts) {
    StringBuilder joined = new StringBuilder();
    int depth = 0;
    int at = from;
    do {
      String text = output.get(at).text();
      joined.append(text).append('\n');
      depth += depth(text);
      at++;
    } while (depth > 0 && at < output.size());
    String json = joined.toString();
    if (json.contains("\"repositories\"")
        || json.contains("\"tags\"")
        || json.contains("\"errors\"")) {
      JsonReader.Value value = JsonReader.read(json, json.indexOf('{'));
      Cited cited = new Cited(output.get(from).line(), output.get(from).text());
      JsonReader.objectsOf(value.value())
          .forEach(object -> object(cited, object, value.complete(), facts));
    }
    return at - from;
  }

  private static int depth(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
    return depth;
  }

  private static void object(Cited cited, Map<?, ?> object, boolean complete, List<Fact> facts) {
    if (object.get("repositories") instanceof List<?> repositories) {
      facts.add(new Catalogue(cited, texts(repositories), complete));
    } else if (object.get("name") instanceof String name && object.containsKey("tags")) {
      List<String> tags = object.get("tags") instanceof List<?> all ? texts(all) : List.of();
      facts.add(new Tags(cited, name, tags, complete));
    } else if (object.get("errors") instanceof List<?> errors) {
      for (Map<?, ?> error : JsonReader.objectsOf(errors)) {
        if (error.get("code") instanceof String code) {
          facts.add(new Refusal(cited, code));
        }
      }
    }
  }

  private static List<String> texts(List<?> values) {
    return values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }
}
