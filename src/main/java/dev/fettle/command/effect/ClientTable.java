package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tools whose words say what they do, out of {@code clients.txt}, whose head describes its form.
 *
 * @param valued options that take a value
 * @param attributes other words of the heading, such as {@code root} and {@code scope=cluster}
 * @param phrases by the words of a phrase
 */
public record ClientTable(
    Set<String> valued, Set<String> attributes, Map<List<String>, Effect> phrases) {

  private static final int PHRASE_MAX = 4;
  private static final String ALONE = "*";
  private static final String ANYTHING = "**";
  private static final Map<String, ClientTable> TABLES = read();

  public ClientTable {
    valued = Set.copyOf(valued);
    attributes = Set.copyOf(attributes);
    phrases = Map.copyOf(phrases);
  }

  /** The table of {@code tool}; empty when it has none. */
  public static Optional<ClientTable> of(String tool) {
    return Optional.ofNullable(TABLES.get(tool));
  }

  static Set<String> tools() {
    return TABLES.keySet();
  }

  /** The value of an attribute {@code name=value} of the heading; empty when it has none. */
  public Optional<String> attribute(String name) {
    return attributes.stream()
        .filter(attribute -> attribute.startsWith(name + "="))
        .map(attribute -> attribute.substring(name.length() + 1))
        .findFirst();
  }

  /** What the tool does when it is called with {@code arguments}. */
  Effect effect(Arguments arguments) {
    if (arguments.asksForHelp()) {
      return Effect.READS;
    }
    List<String> plain = arguments.plain(valued);
    for (int length = Math.min(PHRASE_MAX, plain.size()); length > 0; length--) {
      Optional<Effect> effect = ofPhrase(plain.subList(0, length), arguments);
      if (effect.isPresent()) {
        return effect.get();
      }
    }
    return withOption(List.of(), arguments)
        .or(() -> plain.isEmpty() ? found(ALONE) : Optional.empty())
        .or(() -> found(ANYTHING))
        .orElse(Effect.UNKNOWN);
  }

  private Optional<Effect> ofPhrase(List<String> words, Arguments arguments) {
    return withOption(words, arguments).or(() -> Optional.ofNullable(phrases.get(words)));
  }

  private Optional<Effect> found(String sign) {
    return Optional.ofNullable(phrases.get(List.of(sign)));
  }

  /** The worst of the phrases that are {@code words} and an option that is given. */
  private Optional<Effect> withOption(List<String> words, Arguments arguments) {
    Optional<Effect> worst = Optional.empty();
    for (Map.Entry<List<String>, Effect> entry : phrases.entrySet()) {
      List<String> phrase = entry.getKey();
      boolean fits =
          phrase.size() == words.size() + 1
              && phrase.getLast().startsWith("-")
              && phrase.subList(0, words.size()).equals(words)
              && isGiven(arguments, phrase.getLast());
      if (fits) {
        worst = Optional.of(ShellEffects.worse(worst.orElse(Effect.READS), entry.getValue()));
      }
    }
    return worst;
  }

  /** In a synopsis an option that may be given stands in brackets; it is read as if it were. */
  private static boolean isGiven(Arguments arguments, String option) {
    return arguments.has(option) || arguments.contains("[" + option + "]");
  }

  private static Map<String, ClientTable> read() {
    Map<String, ClientTable> tables = new HashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : lines()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!line.startsWith(" ")) {
        put(tables, section);
        section.clear();
      }
      section.add(line.strip());
    }
    put(tables, section);
    return Map.copyOf(tables);
  }

  private static Collection<String> lines() {
    try (InputStream in = ClientTable.class.getResourceAsStream("clients.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("clients.txt", e);
    }
  }

  private static void put(Map<String, ClientTable> tables, List<String> section) {
    if (section.isEmpty()) {
      return;
    }
    String heading = section.getFirst();
    int colon = heading.indexOf(':');
    List<String> attributes = List.of(heading.substring(colon + 1).strip().split(" "));
    List<String> valued =
        attributes.stream()
            .filter(attribute -> attribute.startsWith("valued="))
            .flatMap(attribute -> List.of(attribute.substring(7).split(",")).stream())
            .toList();
    Map<List<String>, Effect> phrases = new HashMap<>();
    for (String line : section.subList(1, section.size())) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        phrases.put(List.of(words[i].split("\\+")), Effect.valueOf(words[0]));
      }
    }
    ClientTable table = new ClientTable(Set.copyOf(valued), Set.copyOf(attributes), phrases);
    for (String tool : heading.substring(0, colon).split(" ")) {
      tables.put(tool, table);
    }
  }
}
