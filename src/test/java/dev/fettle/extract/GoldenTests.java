package dev.fettle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Document;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.source.Content;
import dev.fettle.source.ContentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each guide in the resources reads as the text beside it says. */
class GoldenTests {

  private static final Path FIXTURES = Path.of("src/test/resources/extract");

  static Stream<Path> guides() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(p -> p.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void readsAsExpected(Path guide) throws IOException {
    Content content = new ContentReader().read(List.of(guide));
    Document document = new MarkdownParser().parse(content.sources().getFirst());
    String read = RunbookText.of(new RunbookReader().read(document, "hash"));
    Path golden = FIXTURES.resolve(guide.getFileName().toString().replace(".md", ".golden"));
    if (Boolean.getBoolean("fettle.write")) {
      Files.writeString(golden, read);
    }
    assertThat(read).isEqualTo(Files.readString(golden));
  }
}
