package dev.fettle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceholderReaderTests {

  static Stream<String> commands() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/placeholders/commands.txt")).stream()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandHasItsPlaceholders(String line) {
    int bar = line.lastIndexOf(" | ");
    String template = line.substring(0, bar).replace("\\n", "\n");
    String expected = line.substring(bar + 3);
    assertThat(written(PlaceholderReader.read(template))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void spellingStandsWhereItIsSaidTo(String line) {
    assertThat(PlaceholderReader.read(line))
        .allSatisfy(placeholder ->
            assertThat(line.startsWith(placeholder.spelling(), placeholder.start())).isTrue());
  }

  @Test
  void variableOfAnEarlierCommandIsNoPlaceholder() {
    Set<String> assigned = PlaceholderReader.assigned("MASTER=*<master>*");
    assertThat(assigned).containsExactly("MASTER");
    assertThat(PlaceholderReader.read("echo ${MASTER} $KEY", assigned))
        .extracting(Placeholder::name)
        .containsExactly("key");
  }

  @Test
  void endlessPlaceholdersAreBounded() {
    assertThat(PlaceholderReader.read("<a> ".repeat(100_000))).hasSizeLessThan(1000);
  }

  private static String written(List<Placeholder> placeholders) {
    String written =
        placeholders.stream()
            .map(p -> "%s %s %s".formatted(p.spelling(), p.name(), p.kind()))
            .collect(Collectors.joining(", "));
    return written.isEmpty() ? "-" : written;
  }
}
