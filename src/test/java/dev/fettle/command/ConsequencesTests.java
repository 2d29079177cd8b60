package dev.fettle.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.command.consequence.Consequence;
import dev.fettle.command.consequence.Scope;
import dev.fettle.command.consequence.Undo;
import dev.fettle.runbook.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsequencesTests {

  static Stream<String> table() {
    return lines("/effects/consequences.txt").filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("table")
  void commandHasTheConsequencesOfItsLine(String line) {
    String command = line.split(" ¦ ", 3)[1];
    assertThat(described(command)).isEqualTo(line);
  }

  private static String described(String command) {
    Effect effect = EffectReader.read(command, "sh");
    Consequence read = Consequences.of(command, "sh", effect);
    String target = read.target().isEmpty() ? "" : "(" + read.target() + ")";
    String undo =
        read.undo().text().isEmpty() ? "" : ": " + read.undo().text().replace("\n", "\\n");
    return "%s %s%s %s ¦ %s ¦ %s%s ¦ %s"
        .formatted(
            effect,
            read.scope(),
            target,
            read.root() ? "root" : "user",
            command,
            read.undo().kind(),
            undo,
            read.guard().replace("\n", "\\n"))
        .strip();
  }

  @Test
  void commandsDrawnAtRandomReachAsFarAsLabelled() {
    assertThat(agreeing(1)).isGreaterThanOrEqualTo(285);
    assertThat(agreeing(2)).isGreaterThanOrEqualTo(285);
    assertThat(agreeing(3)).isGreaterThanOrEqualTo(285);
  }

  @Test
  void commandThatCannotBeReadHasNoWayBackThatIsKnown() {
    Consequence read = Consequences.of("./x.sh", "sh", Effect.UNKNOWN);
    assertThat(read.scope()).isEqualTo(Scope.UNKNOWN);
    assertThat(read.undo().kind()).isEqualTo(Undo.Kind.UNKNOWN);
  }

  private static long agreeing(int field) {
    return lines("/effects/random.txt")
        .filter(line -> !line.startsWith("#"))
        .filter(line -> line.split(" ")[field].equals(labels(line).get(field - 1)))
        .count();
  }

  private static List<String> labels(String line) {
    String[] pair = line.split(" \\| ", 2);
    String interpreter = pair[0].split(" ")[4];
    String command = EffectReaderTests.unescaped(pair[1]);
    Effect effect = EffectReader.read(command, interpreter);
    Consequence read = Consequences.of(command, interpreter, effect);
    String undo =
        switch (read.undo().kind()) {
          case NOT_NEEDED -> "none";
          case COMMAND, BY_HAND -> "yes";
          case IMPOSSIBLE -> "no";
          case UNKNOWN -> "unknown";
        };
    return List.of(read.scope().name().toLowerCase(Locale.ROOT), read.root() ? "yes" : "no", undo);
  }

  private static Stream<String> lines(String name) {
    try (InputStream in = ConsequencesTests.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
