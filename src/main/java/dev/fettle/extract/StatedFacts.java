package dev.fettle.extract;

import dev.fettle.console.LinePattern;
import dev.fettle.extract.words.Slugs;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Signature;
import dev.fettle.runbook.Symptom;
import dev.fettle.source.Metadata;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an author states of a guide in its front matter: {@code language}, {@code tags}, {@code
 * systems}, {@code symptoms} and {@code parameters}. What cannot be read becomes a problem; what
 * can be read beside it counts.
 */
final class StatedFacts {

  private static final Set<String> SYMPTOM_KEYS = Set.of("text", "pattern", "section");
  private static final Set<String> PARAMETER_KEYS =
      Set.of("name", "kind", "default", "example", "required");

  private final Metadata metadata;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  StatedFacts(Source source) {
    this.metadata = source.metadata();
    this.file = source.path();
  }

  /**
   * A symptom as stated.
   *
   * @param section the name of the section that it belongs to; empty for the main one
   */
  record StatedSymptom(Symptom symptom, String section) {}

  Optional<String> language() {
    return metadata.text("language").or(() -> metadata.text("lang")).map(String::strip);
  }

  /** The texts under {@code key}, which is a text or a list of texts. */
  List<String> texts(String key) {
    Object value = metadata.values().get(key);
    boolean wrong =
        value instanceof Map
            || value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance);
    if (wrong) {
      report("front-matter-shape", key, "accepted is a text or a list of texts", key);
      return List.of();
    }
    return metadata.texts(key).stream().filter(text -> !text.isBlank()).toList();
  }

  List<StatedSymptom> symptoms() {
    return entries("symptoms").stream().flatMap(entry -> symptom(entry).stream()).toList();
  }

  List<Parameter> parameters() {
    return entries("parameters").stream().flatMap(entry -> parameter(entry).stream()).toList();
  }

  /**
   * What stands under a key, or in a list under it.
   *
   * @param path where it stands, as {@link Metadata#lines()} names it
   */
  private record Entry(Object value, String path) {}

  /** What was wrong with all that was asked for so far. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private List<Entry> entries(String key) {
    return switch (metadata.values().get(key)) {
      case null -> List.of();
      case List<?> list ->
          IntStream.range(0, list.size())
              .mapToObj(i -> new Entry(list.get(i), key + "[" + i + "]"))
              .toList();
      case Object one -> List.of(new Entry(one, key));
    };
  }

  private Optional<StatedSymptom> symptom(Entry entry) {
    if (!(entry.value() instanceof Map<?, ?> map)) {
      String text = String.valueOf(entry.value()).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(stated(text, "", "", entry));
    }
    checkKeys("symptoms", map, SYMPTOM_KEYS, entry);
    String pattern = validPattern(text(map, "pattern"), entry);
    String text = text(map, "text").isEmpty() ? pattern : text(map, "text");
    if (text.isEmpty()) {
      String message = "an entry needs 'text', or 'pattern', or both";
      report("front-matter-shape", "symptoms", message, entry.path());
      return Optional.empty();
    }
    return Optional.of(stated(text, pattern, text(map, "section"), entry));
  }

  private StatedSymptom stated(String text, String pattern, String section, Entry entry) {
    List<Signature> signatures =
        pattern.isEmpty()
            ? List.of(new Signature.Phrase(text))
            : List.of(new Signature.Expression(pattern));
    SourceSpan span = SourceSpan.line(file, metadata.line(entry.path()));
    Symptom symptom = new Symptom(text, Symptom.Origin.AUTHOR, signatures, span);
    return new StatedSymptom(symptom, slug(section));
  }

  /** The name of a section that is given by its name or by its title. */
  private static String slug(String section) {
    return section.isEmpty()
        ? ""
        : Arrays.stream(section.split("/")).map(Slugs::of).collect(Collectors.joining("/"));
  }

  /** {@code pattern} when it can be matched, else empty. */
  private String validPattern(String pattern, Entry entry) {
    try {
      LinePattern.of(pattern);
      return pattern;
    } catch (IllegalArgumentException e) {
      String message = "'" + pattern + "' is no RE2 expression";
      report("bad-pattern", "symptoms", message, entry.path() + ".pattern");
      return "";
    }
  }

  private Optional<Parameter> parameter(Entry entry) {
    if (!(entry.value() instanceof Map<?, ?> map) || text(map, "name").isEmpty()) {
      String message = "an entry is a map with 'name'";
      report("front-matter-shape", "parameters", message, entry.path());
      return Optional.empty();
    }
    checkKeys("parameters", map, PARAMETER_KEYS, entry);
    String name = text(map, "name").toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    boolean required = !text(map, "required").equals("false");
    return Optional.of(
        new Parameter(
            name,
            kind(text(map, "kind"), entry),
            required,
            text(map, "default"),
            text(map, "example"),
            List.of()));
  }

  private ParameterKind kind(String name, Entry entry) {
    Optional<ParameterKind> kind =
        Arrays.stream(ParameterKind.values())
            .filter(k -> k.name().equalsIgnoreCase(name))
            .findFirst();
    if (kind.isEmpty() && !name.isEmpty()) {
      String accepted =
          Arrays.stream(ParameterKind.values())
              .map(k -> k.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      String message = "'" + name + "': accepted are " + accepted;
      report("unknown-parameter-kind", "parameters", message, entry.path() + ".kind");
    }
    return kind.orElse(ParameterKind.TEXT);
  }

  private void checkKeys(String key, Map<?, ?> map, Set<String> accepted, Entry entry) {
    for (Object name : map.keySet()) {
      if (!accepted.contains(String.valueOf(name))) {
        String known = accepted.stream().sorted().collect(Collectors.joining(", "));
        String message = "'" + name + "': accepted are " + known;
        report("front-matter-key", key, message, entry.path() + "." + name);
      }
    }
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : value.toString().strip();
  }

  private void report(String code, String key, String message, String path) {
    SourceSpan span = SourceSpan.line(file, metadata.line(path));
    problems.add(
        new Problem(Severity.WARNING, code, span, "front matter '" + key + "': " + message));
  }
}
