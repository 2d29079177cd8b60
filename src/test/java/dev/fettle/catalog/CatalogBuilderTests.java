package dev.fettle.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fettle.document.Document;
import dev.fettle.parse.DocumentParser;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.runbook.Guide;
import dev.fettle.source.Content;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogBuilderTests {

  /** Reads Markdown, and fails on what says so as a library would. */
  private static final DocumentParser PARSER = CatalogBuilderTests::parse;

  private static Document parse(Source source) {
    if (source.text().contains("FAIL")) {
      throw new IndexOutOfBoundsException("index 3 out of 2");
    }
    return new MarkdownParser().parse(source);
  }

  private static Source source(String path, String text, Map<String, Object> frontMatter) {
    return new Source(
        path, Markup.MARKDOWN, new Metadata(frontMatter), text, 1, Path.of(path), Path.of("."));
  }

  private static Source source(String path, String text) {
    return source(path, text, Map.of());
  }

  private static Catalog build(Source... sources) {
    return new CatalogBuilder(PARSER).build(new Content(List.of(sources), List.of()));
  }

  private static Stream<Problem> problems(Catalog catalog, String code) {
    return catalog.problems().stream().filter(p -> p.code().equals(code));
  }

  @Test
  void guidesStandInOrderOfId() {
    Catalog catalog = build(source("b.md", "b"), source("a.md", "a"));
    assertThat(catalog.guides()).extracting(g -> g.runbook().id()).containsExactly("a", "b");
  }

  @Test
  void brokenGuideIsKeptWholeAndStopsNoOther() {
    Catalog catalog = build(source("a.md", "text to FAIL on"), source("b.md", "fine"));
    assertThat(catalog.guides()).hasSize(2);
    Guide broken = catalog.guides().getFirst();
    assertThat(broken.runbook().procedures().toString()).contains("text to FAIL on");
    assertThat(broken.problems())
        .extracting(Problem::severity, Problem::code)
        .containsExactly(tuple(Severity.ERROR, CatalogBuilder.READER_FAILED));
  }

  @Test
  void filesThatDifferInTheirEndingGetIdsOfTheirOwn() {
    Catalog catalog = build(source("a.md", "# A\n\none"), source("a.mdx", "# A\n\ntwo"));
    assertThat(catalog.guides())
        .extracting(g -> g.runbook().procedures().getFirst().id())
        .containsExactly("a-md#a", "a-mdx#a");
    assertThat(problems(catalog, "duplicate-id")).hasSize(2);
  }

  @Test
  void linkToNowhereIsReportedWithItsLine() {
    Catalog catalog =
        build(
            source("x/a.md", "# A\n\nSee [b](../b.md) and\n[c](c.md)."),
            source("b.md", "# B\n\nb"));
    assertThat(problems(catalog, "broken-reference"))
        .extracting(Problem::message)
        .containsExactly("the link 'c.md' leads nowhere: there is no file x/c.md");
  }

  @Test
  void linkToAHeadingThatIsNotThereIsReported() {
    Catalog catalog =
        build(
            source("a.md", "# A\n\n[fine](b.md#step-1) [gone](b.md#step-2) [own](#a)"),
            source("b.md", "# Step 1\n\nb"));
    assertThat(problems(catalog, "broken-reference"))
        .extracting(Problem::message)
        .containsExactly(
            "the link 'b.md#step-2' leads nowhere: no heading of b.md is called 'step-2'");
  }

  @Test
  void addressesElsewhereAreNotJudged() {
    Catalog catalog =
        build(
            source(
                "a.md", "[x](https://example.org/a.md) [y](/docs/y.md) [z](mailto:z@example.org)"));
    assertThat(problems(catalog, "broken-reference")).isEmpty();
  }

  @Test
  void symptomThatTwoProceduresClaimIsReported() {
    Map<String, Object> stated = Map.of("symptoms", List.of("it hangs"));
    Catalog catalog = build(source("a.md", "a", stated), source("b.md", "b", stated));
    assertThat(problems(catalog, "symptom-claimed-twice"))
        .extracting(p -> p.span().path())
        .containsExactly("b.md");
  }

  @Test
  void procedureWithoutSymptomAndCommandIsNoted() {
    assertThat(problems(build(source("a.md", "# A\n\nwords")), "no-symptom-no-command"))
        .extracting(Problem::severity)
        .containsExactly(Severity.INFO);
  }

  @Test
  void problemsOfContentAreCarriedAlong() {
    Problem problem = Problem.at(Severity.ERROR, "binary-file", "x.md", 1, "no text");
    Catalog catalog = new CatalogBuilder(PARSER).build(new Content(List.of(), List.of(problem)));
    assertThat(catalog.problems()).containsExactly(problem);
  }
}
