package dev.fettle.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.command.QuotingPlaces.Place;
import dev.fettle.runbook.ParameterKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a shell receives is the value, or the value is refused. The number of random values is the
 * system property {@code fettle.quoting.values}.
 */
class QuotingPropertyTests {

  private static final int VALUES = Integer.getInteger("fettle.quoting.values", 400);

  /** Values in one script: dash slows down in long ones. */
  private static final int BATCH = 250;

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", "dash"})
  void shellReceivesTheValueOrTheValueIsRefused(String shell, @TempDir Path directory)
      throws IOException, InterruptedException {
    List<String> values = QuotingPlaces.values(VALUES);
    int taken = 0;
    for (int from = 0; from < values.size(); from += BATCH) {
      List<String> batch = values.subList(from, Math.min(values.size(), from + BATCH));
      taken += receives(shell, batch, directory);
    }
    int asked = values.size() * QuotingPlaces.PLACES.size();
    System.out.println(
        "%s: %d values of %d received, the others refused".formatted(shell, taken, asked));
    assertThat(taken).isGreaterThan(asked / 3);
    assertThat(directory.resolve("pwned")).doesNotExist();
  }

  private static int receives(String shell, List<String> values, Path directory)
      throws IOException, InterruptedException {
    List<String> expected = new ArrayList<>();
    StringBuilder script = new StringBuilder();
    if (shell.equals("bash")) {
      script.append("set -o history -o histexpand\n");
    }
    for (String value : values) {
      for (Place place : QuotingPlaces.PLACES) {
        fill(place, value)
            .ifPresent(filled -> {
              script.append(filled).append('\n');
              expected.add(place.before() + value + place.after());
            });
      }
    }
    assertThat(firstDifference(expected, run(shell, script.toString(), directory))).isEmpty();
    return expected.size();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 9, 10, 11, 16, 17, 27})
  void ordinaryPlaceTakesEveryValidValue(int place) {
    List<String> valid =
        QuotingPlaces.values(VALUES).stream()
            .filter(value -> ValueForm.accepts(value, ParameterKind.TEXT))
            .filter(value -> place < 4 || value.indexOf('!') < 0)
            .toList();
    assertThat(valid)
        .hasSizeGreaterThan(VALUES / 4)
        .allSatisfy(value -> assertThat(fill(QuotingPlaces.PLACES.get(place), value)).isPresent());
  }

  /** What a manifest in a here-document says is the value, as YAML reads it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: <text>",
        "- <text>",
        "name: \"<text>\"",
        "name: 'a <text>'",
        "url: http://<text>/x"
      })
  void yamlReadsTheValueOrTheValueIsRefused(String line, @TempDir Path directory)
      throws IOException, InterruptedException {
    Place place =
        new Place(
            "cat <<EOF # kubectl apply -f -\napiVersion: v1\nkey:\n  "
                + line
                + "\nEOF\nprintf '\\0'",
            "",
            "");
    List<String> taken = new ArrayList<>();
    StringBuilder script = new StringBuilder();
    for (String value : QuotingPlaces.values(VALUES)) {
      fill(place, value)
          .ifPresent(filled -> {
            script.append(filled).append('\n');
            taken.add(value);
          });
    }
    List<String> received = run("dash", script.toString(), directory);
    for (int i = 0; i < taken.size(); i++) {
      assertThat(scalar(received.get(i)))
          .isEqualTo(
              line.replaceAll("^(name: |- |url: )", "")
                  .replaceAll("['\"]", "")
                  .replace("<text>", taken.get(i)));
    }
    assertThat(taken).hasSizeGreaterThan(5);
  }

  private static String scalar(String document) {
    Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(document);
    Object inner = Objects.requireNonNull(read.get("key"));
    Collection<?> values = inner instanceof Map<?, ?> map ? map.values() : (List<?>) inner;
    return values.stream().map(String::valueOf).collect(Collectors.joining(" and "));
  }

  /** A string of PowerShell in single quotes ends at the next one that is not doubled. */
  @Test
  void powershellReadsTheValueOrTheValueIsRefused() {
    for (String value : QuotingPlaces.values(VALUES)) {
      PowershellQuoting.quote("Get-Item <text>", value, 9, 15)
          .filter(written -> !written.equals(value))
          .ifPresent(written -> {
            String inner = written.substring(1, written.length() - 1);
            assertThat(inner.replace("''", "")).doesNotContain("'");
            assertThat(inner.replace("''", "'")).isEqualTo(value);
          });
    }
  }

  private static Optional<String> firstDifference(List<String> expected, List<String> received) {
    for (int i = 0; i < Math.max(expected.size(), received.size()); i++) {
      String one = i < expected.size() ? expected.get(i) : "nothing";
      String other = i < received.size() ? received.get(i) : "nothing";
      if (!one.equals(other)) {
        return Optional.of("%d: expected <%s> but received <%s>".formatted(i, one, other));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fill(Place place, String value) {
    try {
      return Optional.of(CommandFillerTests.filled(place.template(), Map.of("text", value)).text());
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static List<String> run(String shell, String script, Path directory)
      throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("batch"), script);
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(shell, file.toString())
            .directory(directory.toFile())
            .redirectErrorStream(false)
            .redirectError(directory.resolve("errors").toFile())
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    return Arrays.asList(printed.substring(0, printed.length() - 1).split("\0", -1));
  }
}
