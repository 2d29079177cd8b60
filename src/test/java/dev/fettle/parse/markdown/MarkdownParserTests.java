package dev.fettle.parse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.parse.Texts;
import dev.fettle.render.TreeText;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Problem;
import dev.fettle.source.Source;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownParserTests {

  private static final MarkdownParser PARSER = new MarkdownParser();

  /** Each file shows a dialect; its tree names the lines of every block. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docusaurus",
        "html",
        "hugo",
        "lists",
        "loose",
        "microsoft",
        "mkdocs",
        "tables",
        "titles"
      })
  void dialectIsRead(String name) {
    Document document = parse(Texts.resource("markdown/" + name + ".md"));
    assertThat(TreeText.of(document)).isEqualTo(Texts.resource("markdown/" + name + ".tree"));
  }

  @Test
  void frontMatterGivesTheTitle() {
    Metadata metadata = new Metadata(Map.of("title", "Given"));
    Path path = Path.of("a.md");
    Document document =
        PARSER.parse(
            new Source("a.md", Markup.MARKDOWN, metadata, "# Other\n", 1, path, Path.of(".")));
    assertThat(document.title()).isEqualTo("Given");
  }

  @Test
  void firstTopSectionGivesTheTitle() {
    assertThat(parse("text\n\n## `etcd` is *down*\n").title()).isEqualTo("etcd is down");
  }

  @Test
  void linesCountFromTheStartOfTheFile() {
    Path path = Path.of("a.md");
    Source source =
        new Source(
            "a.md", Markup.MARKDOWN, Metadata.NONE, "\n```\nx\n```\n", 5, path, Path.of("."));
    Block.CodeBlock code = (Block.CodeBlock) PARSER.parse(source).blocks().getFirst();
    assertThat(code.span().firstLine()).isEqualTo(6);
    assertThat(code.span().lastLine()).isEqualTo(8);
    assertThat(code.firstTextLine()).isEqualTo(7);
  }

  @Test
  void unterminatedFenceBecomesCode() {
    Document document = parse("text\n\n```sh\nls\n\n# not a title\n");
    assertThat(TreeText.withoutLines(document.blocks()))
        .isEqualTo("paragraph \"text\"\ncode sh\n  | ls\n  |\n  | # not a title\n");
    assertThat(document.problems())
        .extracting(Problem::code, problem -> problem.span().firstLine())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("unterminated-fence", 3));
  }

  @Test
  void equalTitlesGetAnchorsOfTheirOwn() {
    Document document = parse("# A b\n\n# A b\n\n# A b\n");
    assertThat(document.blocks())
        .extracting(block -> ((Block.Section) block).anchor())
        .containsExactly("a-b", "a-b-1", "a-b-2");
  }

  @Test
  void brokenCharactersAndChineseTextAreKept() {
    Document document = parse("## 问题现象\n\n`\uFFFD\uE0B0` ~ 在宿主机上请求 **失败**。\n");
    assertThat(TreeText.withoutLines(document.blocks()))
        .isEqualTo(
            """
            section 1 "问题现象"
              paragraph code("\uFFFD\uE0B0") " ~ 在宿主机上请求 " strong("失败") "。"
            """);
  }

  @Test
  void termsAreDefinedBehindAColon() {
    Document document = parse("State\n:   what it is\n\nMode\n: what it does\n");
    assertThat(TreeText.withoutLines(document.blocks()))
        .isEqualTo(
            """
            definitions
              term "State"
                paragraph "what it is"
              term "Mode"
                paragraph "what it does"
            """);
  }

  @Test
  void footnotesStandByTheirMarks() {
    Document document = parse("It fails.[^1]\n\n[^1]: http://example.com/why\n");
    assertThat(TreeText.withoutLines(document.blocks()))
        .startsWith("paragraph \"It fails.[1]\"\ndefinitions\n  term \"[1]\"\n")
        .contains("example.com/why");
  }

  @Test
  void placeholdersAreText() {
    Document document = parse("Run ssh <user>@<node_name>, then cp <source> <target>.\n");
    assertThat(TreeText.withoutLines(document.blocks()))
        .isEqualTo("paragraph \"Run ssh <user>@<node_name>, then cp <source> <target>.\"\n");
  }

  private static Document parse(String text) {
    return PARSER.parse(Texts.source(Markup.MARKDOWN, text));
  }
}
