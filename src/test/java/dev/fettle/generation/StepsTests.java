package dev.fettle.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However content came to be as it is, the index says the same of it. */
class StepsTests {

  private static final List<String> NAMES =
      List.of("a.md", "b.md", "b.mdx", "x/c.md", "x/d.md", "x/e.mdx");
  private static final List<String> SYMPTOMS = List.of("it hangs", "it burns", "it leaks");

  @TempDir private Path folder;

  private IndexKeeper keeper(Path content, String index) {
    return new IndexKeeper(
        new CatalogBuilder(new MarkdownParser()), List.of(content), folder.resolve(index));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void problemsAreThoseOfARebuild(long seed) throws IOException {
    Random random = new Random(seed);
    Path content = folder.resolve("content");
    Files.createDirectories(content.resolve("x"));
    IndexKeeper keeper = keeper(content, "steps");
    for (int step = 0; step < 12; step++) {
      change(content, random);
      Refresh refresh = keeper.refresh(Progress.NONE);
      IndexKeeper fresh = keeper(content, "fresh");
      assertThat(refresh.generation()).isEqualTo(fresh.rebuild(Progress.NONE).generation());
      List<Problem> problems = problems(keeper);
      assertThat(problems).isEqualTo(problems(fresh));
      assertThat(problems).containsExactlyInAnyOrderElementsOf(checked(content));
    }
  }

  private static List<Problem> problems(IndexKeeper keeper) {
    try (ProcedureIndex index = keeper.open()) {
      return index.problems();
    }
  }

  /** What the check says of the same content. */
  private static List<Problem> checked(Path content) {
    var catalog =
        new CatalogBuilder(new MarkdownParser()).build(new ContentReader().read(List.of(content)));
    return Stream.concat(
            catalog.problems().stream(),
            catalog.guides().stream().flatMap(guide -> guide.problems().stream()))
        .toList();
  }

  private static void change(Path content, Random random) throws IOException {
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      Path file = content.resolve(pick(NAMES, random));
      if (random.nextInt(4) == 0) {
        Files.deleteIfExists(file);
      } else {
        Files.writeString(file, guide(random));
      }
    }
  }

  private static String guide(Random random) {
    return """
    ---
    symptoms: [%s]
    parameters: [{name: x, kind: %s}]
    ---
    # Part %d

    See [there](%s#part-%d), [here](#part-1) and [beside](../%s).
    """
        .formatted(
            pick(SYMPTOMS, random),
            random.nextBoolean() ? "node" : "paint",
            random.nextInt(3),
            pick(NAMES, random),
            random.nextInt(3),
            pick(NAMES, random));
  }

  private static String pick(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }
}
