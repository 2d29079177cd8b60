package dev.fettle.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Document;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.source.Markup;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that no one writes, and that a reader must survive. */
class PathologicalTests {

  private static final int MANY = 100_000;
  private static final MarkdownParser MARKDOWN = new MarkdownParser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        ">",
        "- ",
        "* ",
        "*a",
        "**a ",
        "*a_ ",
        "[",
        "![",
        "[a](",
        "[a]: b\n",
        "`",
        "`a ``b ",
        "<",
        "<a ",
        "<a>",
        "</b>",
        "<!-- ",
        "<!--\n",
        "<div>",
        "<div>\n",
        "<details>\n",
        "</details>\n",
        "<table><tr><td>",
        "#",
        "# a\n",
        "###### a\n\n",
        "|",
        "|a",
        "| a |\n",
        "|-|-|\n",
        "~~a",
        "~~~\n",
        "```\n",
        ":::note\n",
        ":::\n",
        "{{< a",
        "{{< note >}}\n",
        "{{< /note >}}\n",
        "{{< highlight >}}\n",
        "!!! note\n",
        "=== \"a\"\n",
        "\\",
        "&",
        "&amp;",
        "1. ",
        "1)\n",
        "a\n=\n",
        "- a\n\n",
        "* a\n  ",
        "    a\n",
        "\t",
        "---\n",
        "<b>",
        "<code>",
        "http://",
        "http://a ",
        "> [!NOTE]\n",
        "[^1]: a\n",
        "a  \n",
        "\uFFFD",
        "> - ",
        "_",
        "__a"
      })
  void repeatedMarkersAreRead(String marker) {
    Document document = markdown(marker.repeat(MANY));
    assertThat(document.blocks().size() + document.problems().size()).isLessThanOrEqualTo(MANY * 3);
  }

  @Test
  void listsNestedDeeplyAreRead() {
    String text =
        IntStream.range(0, 1_500)
            .mapToObj(i -> "  ".repeat(i) + "- item")
            .collect(Collectors.joining("\n"));
    assertThat(markdown(text).blocks()).isNotEmpty();
  }

  @Test
  void quotesNestedDeeplyAreRead() {
    String text =
        IntStream.range(0, 1_000)
            .mapToObj(i -> ">".repeat(i) + " word")
            .collect(Collectors.joining("\n\n"));
    assertThat(markdown(text).blocks()).isNotEmpty();
  }

  @Test
  void longGuideKeepsEveryCodeBlock() {
    String text = "1. Step\n\n   ```sh\n   ls\n   ```\n".repeat(4_000);
    Document document = markdown(text);
    assertThat(CodeBlocks.in(document.blocks())).hasSize(4_000);
  }

  @Test
  void longPlainTextIsRead() {
    String text = "user@host:~> ls\nfile\n\nwords\n".repeat(5_000);
    Document document = new PlainTextParser().parse(Texts.source(Markup.PLAIN, text));
    assertThat(CodeBlocks.in(document.blocks())).hasSize(5_000);
  }

  private static Document markdown(String text) {
    return MARKDOWN.parse(Texts.source(Markup.MARKDOWN, text));
  }
}
