package dev.fettle.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.parse.DocumentParser;
import dev.fettle.parse.EveryMarkup;
import dev.fettle.source.Content;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guides that the project was made from, where they are at hand: nothing of them is lost. */
class SeedTests {

  private static final Pattern PROMPT =
      Pattern.compile("^(bash-\\S+\\$\\s*|\\s*[$>#]\\s+|.*‚Üí |\\S+[@:]\\S*\\s?[$#>]\\s*)");

  private static final DocumentParser PARSER = EveryMarkup.parser();
  private static List<Document> documents = List.of();
  private static Catalog catalog = new Catalog(List.of(), List.of());

  @BeforeAll
  static void read() {
    Optional<Path> seeds =
        Stream.of("../shared/seeds", "../../shared/seeds")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();
    if (seeds.isEmpty()) {
      System.out.println("../shared/seeds is not there: no seed guide is read");
      return;
    }
    Content content = new ContentReader().read(List.of(seeds.get()));
    documents = content.sources().stream().map(PARSER::parse).toList();
    catalog = new CatalogBuilder(PARSER).build(content);
  }

  @Test
  void everyGuideIsThereWithoutError() {
    assertThat(catalog.guides()).hasSameSizeAs(documents);
    assertThat(catalog.guides().stream().flatMap(guide -> guide.problems().stream()))
        .noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  @Test
  void everyWordOfEveryCodeBlockStandsInItsGuide() {
    for (Document document : documents) {
      String words = wordsOf(document.source().path());
      List<String> code = document.blocks().stream().flatMap(SeedTests::code).toList();
      assertThat(code)
          .flatExtracting(text -> List.of(text.strip().split("\\s+")))
          .as(document.source().path())
          .allMatch(words::contains);
    }
  }

  private static String wordsOf(String path) {
    return catalog.guides().stream()
        .filter(guide -> guide.runbook().provenance().path().equals(path))
        .map(guide -> guide.runbook().procedures().toString())
        .collect(Collectors.joining());
  }

  /** The text of code blocks, without what stands before a command: a prompt is no content. */
  private static Stream<String> code(Block block) {
    return switch (block) {
      case Block.CodeBlock code -> Stream.of(withoutPrompts(code.text()));
      case Block.Section section -> section.blocks().stream().flatMap(SeedTests::code);
      case Block.Listing list ->
          list.items().stream().flatMap(item -> item.blocks().stream()).flatMap(SeedTests::code);
      case Block.Quote quote -> quote.blocks().stream().flatMap(SeedTests::code);
      default -> Stream.of();
    };
  }

  private static String withoutPrompts(String text) {
    return text.lines()
        .filter(line -> !line.contains(" in ~"))
        .map(line -> PROMPT.matcher(line).replaceFirst(""))
        .collect(Collectors.joining("\n"));
  }
}
