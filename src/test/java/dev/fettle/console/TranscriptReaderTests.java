package dev.fettle.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.console.Transcript.Entry;
import dev.fettle.console.Transcript.Printed;
import dev.fettle.console.Transcript.Remark;
import dev.fettle.console.Transcript.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code name[.language].txt} has its {@code .tree}; with {@code -Dfettle.golden=write} the
 * trees are written anew, to be read before they are committed.
 */
class TranscriptReaderTests {

  private static final Path FIXTURES = Path.of("src/test/resources/transcripts");

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void transcriptReadsAsItsTree(Path fixture) throws IOException {
    String name = fixture.getFileName().toString().replaceFirst("\\.txt$", "");
    Path tree = fixture.resolveSibling(name + ".tree");
    String read = tree(TranscriptReader.read(Files.readString(fixture), language(name)));
    if ("write".equals(System.getProperty("fettle.golden"))) {
      Files.writeString(tree, read);
    }
    assertThat(read).isEqualTo(Files.readString(tree));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void entriesCoverAllLinesInOrder(Path fixture) throws IOException {
    String text = Files.readString(fixture);
    for (String language : List.of("", "bash", "console", "yaml", "output", "powershell")) {
      assertCovers(text, language);
    }
  }

  @Test
  void everyPrefixIsCovered() throws IOException {
    for (Path fixture : fixtures().toList()) {
      String text = Files.readString(fixture);
      for (int end = 1; end < text.length(); end += 3) {
        assertCovers(text.substring(0, end), "bash");
      }
    }
  }

  @Test
  void blankTextHasNoEntries() {
    assertThat(TranscriptReader.read(" \n\n", "bash").entries()).isEmpty();
  }

  @Test
  void fixturesAreThere() throws IOException {
    assertThat(fixtures()).hasSizeGreaterThanOrEqualTo(60);
  }

  private static void assertCovers(String text, String language) {
    List<String> lines = text.lines().toList();
    List<Entry> entries = TranscriptReader.read(text, language).entries();
    int next = 0;
    for (Entry entry : entries) {
      assertThat(entry.firstLine()).isEqualTo(next);
      next = entry.lastLine() + 1;
      assertHolds(entry, lines.subList(entry.firstLine(), next));
    }
    assertThat(next).isEqualTo(text.isBlank() ? 0 : lines.size());
  }

  /** Every line of the source ends with a line of the entry; what else stands there is a prompt. */
  private static void assertHolds(Entry entry, List<String> lines) {
    String prompt =
        entry instanceof Typed typed ? typed.prompt().map(Transcript.Prompt::text).orElse("") : "";
    List<String> held = entry.text().lines().map(String::strip).toList();
    for (String line : lines) {
      String text = line.strip();
      assertThat(
              text.isEmpty()
                  || text.equals(">")
                  || prompt.contains(text)
                  || held.stream().anyMatch(text::endsWith))
          .as("%s in %s", line, entry)
          .isTrue();
    }
  }

  private static String language(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private static String tree(Transcript transcript) {
    StringBuilder tree = new StringBuilder();
    for (Entry entry : transcript.entries()) {
      tree.append(entry.firstLine()).append('-').append(entry.lastLine()).append(' ');
      tree.append(
          switch (entry) {
            case Typed typed ->
                "typed "
                    + typed.interpreter()
                    + typed.prompt().map(TranscriptReaderTests::tree).orElse("");
            case Printed printed -> "printed";
            case Remark remark -> "remark";
          });
      tree.append('\n');
      entry
          .text()
          .lines()
          .forEach(line -> tree.append(("    " + line).stripTrailing()).append('\n'));
    }
    return tree.toString();
  }

  private static String tree(Transcript.Prompt prompt) {
    String user = prompt.user().isEmpty() ? "" : " user=" + prompt.user();
    String host = prompt.host().isEmpty() ? "" : " host=" + prompt.host();
    return " ["
        + prompt.text().replace("\n", "⏎")
        + "]"
        + user
        + host
        + (prompt.root() ? " root" : "");
  }
}
