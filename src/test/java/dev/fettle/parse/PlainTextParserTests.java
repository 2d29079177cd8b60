package dev.fettle.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Document;
import dev.fettle.render.TreeText;
import dev.fettle.source.Markup;
import org.junit.jupiter.api.Test;

class PlainTextParserTests {

  @Test
  void pageRunTogetherIsCutIntoSteps() {
    String text = Texts.resource("plain/flattened.txt");
    assertThat(TreeText.of(parse(text))).isEqualTo(Texts.resource("plain/flattened.tree"));
    assertThat(Words.lost(text, parse(text).blocks())).matches("[=0-9.)]*");
  }

  @Test
  void linesOfAParagraphStayLines() {
    assertThat(tree("one line.\ntwo lines.\n\nnext.\n"))
        .isEqualTo("paragraph \"one line.\" break \"two lines.\"\nparagraph \"next.\"\n");
  }

  @Test
  void firstShortLineIsTheTitle() {
    assertThat(parse("Broken pods\n\ntext.\n").title()).isEqualTo("Broken pods");
    assertThat(parse("A sentence is no title.\n").title()).isEmpty();
  }

  @Test
  void promptsBeginCodeAndSentencesEndIt() {
    assertThat(tree("[root@node-1 ~]# df\n/dev/sda1 20G\nThe disk of this node is full.\n"))
        .isEqualTo(
            """
            code
              | [root@node-1 ~]# df
              | /dev/sda1 20G
            paragraph "The disk of this node is full."
            """);
  }

  @Test
  void numbersThatDoNotCountUpAreText() {
    assertThat(tree("text.\n3. three\n5. five\n"))
        .isEqualTo("paragraph \"text.\" break \"3. three\" break \"5. five\"\n");
  }

  private static String tree(String text) {
    return TreeText.withoutLines(parse(text).blocks());
  }

  private static Document parse(String text) {
    return new PlainTextParser().parse(Texts.source(Markup.PLAIN, text));
  }
}
