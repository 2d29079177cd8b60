package dev.fettle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Document;
import dev.fettle.parse.DocumentParser;
import dev.fettle.parse.EveryMarkup;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is read of the guides that the project was made from, where they are at hand: held against
 * files that give lines and kinds but none of the guides' text. {@code -Dfettle.write=true} writes
 * them anew, to be read by eye beside the guides.
 */
class SeedGoldenTests {

  private static final Path GOLDEN = Path.of("src/test/resources/seeds");

  private static final List<Document> DOCUMENTS = documents();

  @Test
  void transcriptsAreReadAsTheGoldenFilesSay() {
    for (Document document : DOCUMENTS) {
      hold(document.source(), "transcripts", SeedOutline.transcripts(document));
    }
  }

  @Test
  void proceduresAreReadAsTheGoldenFilesSay() {
    for (Document document : DOCUMENTS) {
      hold(
          document.source(),
          "procedures",
          SeedOutline.procedures(new RunbookReader().read(document, "hash")));
    }
  }

  private static void hold(Source source, String kind, String read) {
    Path file = GOLDEN.resolve(source.path() + "." + kind);
    try {
      if (Boolean.getBoolean("fettle.write")) {
        Files.writeString(file, read);
      }
      assertThat(read).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Document> documents() {
    List<Path> seeds =
        Stream.of("../shared/seeds", "../../shared/seeds")
            .map(Path::of)
            .filter(Files::isDirectory)
            .limit(1)
            .toList();
    if (seeds.isEmpty()) {
      System.out.println("../shared/seeds is not there: no seed guide is read");
      return List.of();
    }
    DocumentParser parser = EveryMarkup.parser();
    return new ContentReader().read(seeds).sources().stream().map(parser::parse).toList();
  }
}
