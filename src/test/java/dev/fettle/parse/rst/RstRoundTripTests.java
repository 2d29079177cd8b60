package dev.fettle.parse.rst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.document.Inline;
import dev.fettle.parse.asciidoc.AsciidocParser;
import dev.fettle.parse.rst.block.BlockReader;
import dev.fettle.parse.rst.text.RstOptions;
import dev.fettle.render.CanonicalTree;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What AsciiDoc would take for markup comes back as the author wrote it. */
class RstRoundTripTests {

  private static final RstParser STRICT = RstParser.strict(new AsciidocParser());

  private static final String[] PIECES = {
    "*",
    "**",
    "_",
    "__",
    "#",
    "##",
    "+",
    "++",
    "+++",
    "{x}",
    "{empty}",
    "<<",
    ">>",
    "<<a,b>>",
    "::",
    ":::",
    ";;",
    "[",
    "]",
    "[x]",
    "[[a]]",
    "(C)",
    "(R)",
    "--",
    "...",
    "->",
    "=>",
    "'",
    "\"",
    "=",
    "== ",
    "====",
    "----",
    "|===",
    "|",
    "!",
    "a|",
    "2+|",
    ".Title",
    ". ",
    "* ",
    "- ",
    "-- ",
    "1. ",
    "<1>",
    "//",
    "////",
    "'''",
    "NOTE: ",
    "image::x[]",
    "image:x[]",
    "link:x[y]",
    "include::x[]",
    "ifdef::x[]",
    "endif::[]",
    "kbd:[x]",
    "stem:[x]",
    "pass:[x]",
    "xref:a[b]",
    "footnote:[x]",
    "((a))",
    "^x^",
    "~x~",
    "&amp;",
    "&#58;",
    "\\",
    "%",
    "$$",
    ":name: value",
    "term:: def",
    "word",
    "two words",
    "é",
    "中文",
    "\u2022 ",
    "\u00a6",
    "a_b",
    "x-y",
    "e.g.",
    "/"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void literalTextAndParagraphsSurvive(int seed) {
    Random random = new Random(seed);
    StringBuilder rst = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      rst.append(block(i % 6, line(random), line(random))).append("\n\n");
    }
    Source source = source(rst.toString());
    List<Block> read = BlockReader.read(source, RstOptions.STRICT).blocks();
    String before = CanonicalTree.json(new Document(source, "", read, List.of()));
    Document after = STRICT.parse(source);
    assertThat(CanonicalTree.json(after)).isEqualTo(before);
    assertThat(after.problems()).noneMatch(problem -> problem.code().equals("transcription"));
  }

  private static String block(int kind, String one, String other) {
    String words = "w " + one.strip();
    return switch (kind) {
      case 0 -> words;
      case 1 -> "::\n\n  " + one + "\n  " + other;
      case 2 -> "- " + words + "\n\n  w " + other.strip();
      case 3 -> ".. note::\n\n   " + words + "\n\n   ::\n\n     " + other;
      case 4 -> "``" + one.strip() + "x`` **s" + other.strip() + "s**";
      default -> ".. list-table::\n\n   * - " + words + "\n     - ::\n\n         " + one;
    };
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      line.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
    }
    return line.isEmpty() || line.toString().isBlank() ? "x" : line.toString();
  }

  @Test
  void everyBlockKeepsItsLines() {
    Document document =
        STRICT.parse(source("Title\n=====\n\nText.\n\n- item\n\n  ::\n\n    a\n    b\n"));
    Block.Section section = (Block.Section) document.blocks().getFirst();
    Block.Listing list = (Block.Listing) section.blocks().get(1);
    Block.CodeBlock code = (Block.CodeBlock) list.items().getFirst().blocks().get(1);
    assertThat(section.blocks().getFirst().span().firstLine()).isEqualTo(4);
    assertThat(list.items().getFirst().span().firstLine()).isEqualTo(6);
    assertThat(code.firstTextLine()).isEqualTo(10);
    assertThat(code.text()).isEqualTo("a\nb");
  }

  @Test
  void escapedMarkStaysText() {
    Document document = STRICT.parse(source("2 \\* 3 and [x]{y} <<z>>\n"));
    Block.Paragraph paragraph = (Block.Paragraph) document.blocks().getFirst();
    assertThat(Inline.text(paragraph.inlines())).isEqualTo("2 * 3 and [x]{y} <<z>>");
  }

  private static Source source(String text) {
    return new Source("x.rst", Markup.RST, Metadata.NONE, text, 1, Path.of("x.rst"), Path.of("."));
  }
}
