package dev.fettle.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Document;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.source.Markup;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A guide may break off anywhere, at its end or at its start: it is read all the same. */
class TruncationTests {

  private static final MarkdownParser MARKDOWN = new MarkdownParser();
  private static final PlainTextParser PLAIN = new PlainTextParser();

  static Stream<String> guides() {
    return Stream.of("docusaurus", "html", "hugo", "loose", "microsoft", "mkdocs", "titles")
        .map(name -> Texts.resource("markdown/" + name + ".md"));
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyPrefixIsRead(String text) {
    for (int end = 0; end <= text.length(); end++) {
      read(text.substring(0, end));
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everySuffixIsRead(String text) {
    for (int start = 0; start <= text.length(); start++) {
      read(text.substring(start));
    }
  }

  private static void read(String text) {
    Document markdown = MARKDOWN.parse(Texts.source(Markup.MARKDOWN, text));
    int lines = Math.max(1, (int) text.lines().count());
    assertThat(markdown.blocks()).allMatch(block -> block.span().lastLine() <= lines, text);
    Document plain = PLAIN.parse(Texts.source(Markup.PLAIN, text));
    assertThat(plain.blocks().isEmpty()).isEqualTo(text.isBlank());
  }
}
