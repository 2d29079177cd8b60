package dev.fettle.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.runbook.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectReaderTests {

  record Labelled(Effect effect, String command) {}

  static Stream<Labelled> commands() {
    return lines("/effects/commands.txt")
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 2))
        .map(pair -> new Labelled(Effect.valueOf(pair[0]), pair[1].replace("\\n", "\n")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void labelledCommandHasItsEffect(Labelled labelled) {
    assertThat(EffectReader.read(labelled.command(), "sh")).isEqualTo(labelled.effect());
  }

  @Test
  void tableIsNotEmpty() {
    assertThat(commands()).hasSizeGreaterThan(200);
  }

  @Test
  void unknownInterpreterIsUnknown() {
    assertThat(EffectReader.read("show version", "crsh")).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void powershellIsReadByItsVerbs() {
    assertThat(EffectReader.read("Get-Service kubelet", "powershell")).isEqualTo(Effect.READS);
    assertThat(EffectReader.read("Get-Service k | Stop-Service", "powershell"))
        .isEqualTo(Effect.DISRUPTS);
    assertThat(EffectReader.read("Remove-Item C:\\k -Recurse", "powershell"))
        .isEqualTo(Effect.DESTROYS);
    assertThat(EffectReader.read("$x = (Remove-Item y)", "powershell")).isEqualTo(Effect.DESTROYS);
    assertThat(EffectReader.read("$x.Delete()", "powershell")).isEqualTo(Effect.UNKNOWN);
    assertThat(EffectReader.read("Start-Process a.exe", "powershell")).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void routerIsReadByItsVerbs() {
    assertThat(EffectReader.read("show ip bgp", "router")).isEqualTo(Effect.READS);
    assertThat(EffectReader.read("reload", "router")).isEqualTo(Effect.DISRUPTS);
  }

  @Test
  void sqlIsReadStatementByStatement() {
    assertThat(EffectReader.read("SELECT 1;", "sql")).isEqualTo(Effect.READS);
    assertThat(EffectReader.read("SELECT 1; DELETE FROM t;", "sql")).isEqualTo(Effect.DESTROYS);
  }

  static Stream<Labelled> drawn() {
    return lines("/effects/random.txt")
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 2))
        .map(
            pair -> new Labelled(Effect.valueOf(pair[0].split(" ")[0]), pair[0] + " | " + pair[1]));
  }

  private static Effect read(Labelled drawn) {
    String[] pair = drawn.command().split(" \\| ", 2);
    return EffectReader.read(unescaped(pair[1]), pair[0].split(" ")[4]);
  }

  @Test
  void noCommandDrawnAtRandomThatActsIsCalledHarmless() {
    assertThat(
            drawn()
                .filter(
                    drawn -> drawn.effect() != Effect.UNKNOWN && drawn.effect() != Effect.READS))
        .hasSizeGreaterThan(120)
        .allSatisfy(
            drawn -> assertThat(read(drawn)).as(drawn.command()).isNotEqualTo(Effect.READS));
  }

  /** The labels were given by hand before any of the commands was read. */
  @Test
  void missesAmongCommandsDrawnAtRandomAreKnown() {
    assertThat(drawn()).hasSize(300);
    assertThat(drawn().filter(drawn -> read(drawn) != drawn.effect()).map(Labelled::command))
        .containsExactlyElementsOf(
            lines("/effects/misses.txt").filter(line -> !line.startsWith("#")).toList())
        .hasSizeLessThanOrEqualTo(15);
  }

  /** Labelled when the tables had been written: none of them was made for these. */
  @Test
  void freshCommandsAreReadNearlyAsWell() {
    List<String> lines = lines("/effects/fresh.txt").filter(line -> !line.startsWith("#")).toList();
    long right = 0;
    for (String line : lines) {
      String[] pair = line.split(" \\| ", 2);
      Effect label = Effect.valueOf(pair[0].split(" ")[0]);
      Effect read = EffectReader.read(unescaped(pair[1]), pair[0].split(" ")[1]);
      boolean acts = label != Effect.READS && label != Effect.UNKNOWN;
      assertThat(acts && read == Effect.READS).as(line).isFalse();
      right += read == label ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(97);
  }

  static String unescaped(String text) {
    return text.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t").replace("\0", "\\");
  }

  private static Stream<String> lines(String name) {
    try (InputStream in = EffectReaderTests.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
