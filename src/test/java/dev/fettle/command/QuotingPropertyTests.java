package dev.fettle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a shell receives is the value, or the value is refused. The number of random values is the
 * system property {@code fettle.quoting.values}.
 */
class QuotingPropertyTests {

  private static final int VALUES = Integer.getInteger("fettle.quoting.values", 200);

  /** A template, and what its first command prints around the value. */
  private record Place(String template, String before, String after) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("printf '%s\\0' <text>", "", ""),
          new Place("printf '%s\\0' a=<text>/b", "a=", "/b"),
          new Place("printf '%s\\0' 'a <text> b'", "a ", " b"),
          new Place("printf '%s\\0' \"a <text> b\"", "a ", " b"),
          new Place("printf '%s\\0' \"$(printf '%s' <text>)\"", "", ""),
          new Place("printf '%s\\0' \"$(printf '%s' \"a <text>\")\"", "a ", ""),
          new Place("printf '%s\\0' \"$(printf '%s' 'a <text>')\"", "a ", ""),
          new Place("printf '%s\\0' \"`printf '%s' <text>`\"", "", ""),
          new Place("printf '%s\\0' '{\"a\":\"<text>\"}'", "{\"a\":\"", "\"}"),
          new Place("X=<text>; printf '%s\\0' \"$X\"", "", ""),
          new Place("(printf '%s\\0' <text>)", "", ""),
          new Place("for i in <text>; do printf '%s\\0' \"$i\"; done", "", ""),
          new Place("cat <<EOF\na <text>\nEOF\nprintf '\\0'", "a ", "\n"),
          new Place("cat <<'EOF'\n<text> b\nEOF\nprintf '\\0'", "", " b\n"),
          new Place("printf '%s\\0' \"$(cat <<EOF\na <text> b\nEOF\n)\"", "a ", " b"));

  private static final List<String> HOSTILE =
      List.of(
          "x; touch pwned; echo x",
          "$(touch pwned)",
          "`touch pwned`",
          "'; touch pwned; '",
          "\"; touch pwned; \"",
          "a'b\"c",
          "\\",
          "a\\",
          "\\'",
          "$HOME",
          "${HOME}",
          "$((1+1))",
          "*",
          "~",
          "~root",
          "a b  c",
          "!!",
          "!x",
          "a!b",
          "#x",
          "{a,b}",
          "[a-z]*",
          "&& reboot",
          "| sh",
          "> pwned",
          "< /etc/passwd",
          "EOF",
          "é漢😀",
          "%s",
          "\\n",
          "'\\''",
          "if",
          "2",
          "a=b",
          "-n",
          "--",
          "$'x'",
          "?",
          "x\\\"y",
          "''",
          "\"\"",
          "$",
          "`",
          "'",
          "\"",
          "a\tb",
          "a\nb",
          "\u00a0");

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", "dash"})
  void shellReceivesTheValueOrTheValueIsRefused(String shell, @TempDir Path directory)
      throws IOException, InterruptedException {
    List<String> expected = new ArrayList<>();
    StringBuilder script = new StringBuilder();
    if (shell.equals("bash")) {
      script.append("set -o history -o histexpand\n");
    }
    for (String value : values()) {
      for (Place place : PLACES) {
        fill(place, value)
            .ifPresent(filled -> {
              script.append(filled).append('\n');
              expected.add(place.before() + value + place.after());
            });
      }
    }
    assertThat(firstDifference(expected, run(shell, script.toString(), directory))).isEmpty();
    assertThat(directory.resolve("pwned")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 9, 10, 11})
  void ordinaryPlaceTakesEveryValidValue(int place) {
    List<String> valid =
        values().stream()
            .filter(value -> ValueForm.accepts(value, dev.fettle.runbook.ParameterKind.TEXT))
            .toList();
    assertThat(valid)
        .hasSizeGreaterThan(VALUES / 2)
        .allSatisfy(value -> assertThat(fill(PLACES.get(place), value)).isPresent());
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

  private static List<String> values() {
    List<String> values = new ArrayList<>(HOSTILE);
    Random random = new Random(20_260_101);
    String alphabet = "ab1 '\"`$(){}[]\\!#~*?;&|<>=%-+.,:/@^_é漢";
    int[] points = alphabet.codePoints().toArray();
    for (int i = 0; i < VALUES; i++) {
      StringBuilder value = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        value.appendCodePoint(points[random.nextInt(points.length)]);
      }
      values.add(value.toString());
    }
    return values;
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
