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

  @Test
  void letteredAndRomanStepsKeepTheirSignsAndNest() {
    assertThat(tree("1. one\na. first\nb. second\ni. deep\nii. deeper\nc. third\n2. two\n"))
        .isEqualTo(
            """
            list ordered from 1
              item
                paragraph "one"
                list
                  item
                    paragraph "a. first"
                  item
                    paragraph "b. second"
                    list
                      item
                        paragraph "i. deep"
                      item
                        paragraph "ii. deeper"
                  item
                    paragraph "c. third"
              item
                paragraph "two"
            """);
  }

  @Test
  void letteredStepsOfARunTogetherPageAreCutOut() {
    String page =
        "Look:a. All traffic, e.g. from b. to c, is seen.b. It goes on" + " and on".repeat(99);
    assertThat(tree(page)).contains("\"a. All traffic, e.g. from b. to c, is seen.\"");
  }

  @Test
  void loopBetweenSentencesIsCode() {
    assertThat(tree("Add the route:\nfor i in a b; do ping $i; done\nThen wait\n"))
        .isEqualTo(
            """
            paragraph "Add the route:"
            code bash
              | for i in a b; do ping $i; done
            paragraph "Then wait"
            """);
  }

  @Test
  void hereDocumentAndTheCommandBehindItAreCutOutOfARunTogetherPage() {
    String page =
        "1. Look:ops@node-1:~> kubectl get ing -ANAMESPACE NAME "
            + "x".repeat(600)
            + "Add it:cat > a.yaml << EOFkind: Aname: bEOFApply itkubectl apply -f a.yaml2. Done now";
    assertThat(tree("ops@node-1:~> ls\n" + page))
        .contains("| cat > a.yaml << EOFkind: Aname: bEOF\n")
        .contains("\"Apply it\"")
        .contains("| kubectl apply -f a.yaml\n");
  }

  private static String tree(String text) {
    return TreeText.withoutLines(parse(text).blocks());
  }

  private static Document parse(String text) {
    return new PlainTextParser().parse(Texts.source(Markup.PLAIN, text));
  }
}
