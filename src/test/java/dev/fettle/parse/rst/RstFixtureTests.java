package dev.fettle.parse.rst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Document;
import dev.fettle.parse.asciidoc.AsciidocParser;
import dev.fettle.render.CanonicalTree;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each construct, read to the letter: the expected models were held against docutils 0.19 when they
 * were written.
 */
class RstFixtureTests {

  private static final Path FOLDER = Path.of("src/test/resources/rst");
  private static final RstParser STRICT = RstParser.strict(new AsciidocParser());

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rst"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void fixtureHasTheExpectedModel(String name) throws IOException {
    String model = CanonicalTree.json(STRICT.parse(source(name)));
    Path expected = FOLDER.resolve(name.replace(".rst", ".json"));
    if (Boolean.getBoolean("fettle.write")) {
      Files.writeString(expected, model + "\n");
    }
    assertThat(model).isEqualTo(Files.readString(expected).strip());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void transcriptionRaisesNoWarning(String name) throws IOException {
    Document document = STRICT.parse(source(name));
    assertThat(document.problems()).noneMatch(problem -> problem.code().equals("transcription"));
  }

  private static Source source(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    return new Source(name, Markup.RST, Metadata.NONE, Files.readString(file), 1, file, FOLDER);
  }
}
