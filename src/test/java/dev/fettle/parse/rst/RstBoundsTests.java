package dev.fettle.parse.rst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.parse.asciidoc.AsciidocParser;
import dev.fettle.parse.rst.block.BlockReader;
import dev.fettle.parse.rst.text.RstOptions;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guide may break off anywhere and may be as hostile as it likes: it is read, and soon. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RstBoundsTests {

  private static final Path FOLDER = Path.of("src/test/resources/rst");

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".rst")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyPrefixIsRead(Path file) throws IOException {
    String text = Files.readString(file);
    for (int end = 0; end <= text.length(); end++) {
      String prefix = text.substring(0, end);
      int lines = Math.max(1, prefix.split("\n", -1).length);
      for (RstOptions options : List.of(RstOptions.SERVED, RstOptions.STRICT)) {
        assertThat(BlockReader.read(source(prefix), options).blocks())
            .allMatch(block -> block.span().lastLine() <= lines);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a `b |c **d ",
        "* ` | ** _x ",
        "a-",
        "a:b ",
        "[a ",
        "`a <b ",
        "a::",
        "\\",
        "x@-",
        "_`a ",
        "a_b_",
        "+-",
        "| ",
        "http://a?",
        "[#a"
      })
  void strayMarksAreReadInTime(String mark) {
    String text = mark.repeat(15_000);
    assertThat(BlockReader.read(source(text), RstOptions.STRICT).blocks()).isNotEmpty();
  }

  @Test
  void deepNestingIsReadOnTheWholeRoad() {
    Document remarks = road(nested(60, ".. note::\n\n", "   "));
    Block block = remarks.blocks().getFirst();
    int depth = 0;
    while (block instanceof Block.Admonition remark) {
      depth++;
      block = remark.blocks().getFirst();
    }
    assertThat(depth).isEqualTo(60);
    assertThat(road(nested(100, "- item\n\n", "  ")).problems()).isEmpty();
  }

  private static String nested(int depth, String line, String indent) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(indent.repeat(i)).append(line);
    }
    return text.append(indent.repeat(depth)).append("end\n").toString();
  }

  @Test
  void nestingWithoutEndIsShownAsItWas() {
    BlockReader.Guide guide =
        BlockReader.read(source(nested(400, "- item\n\n", "  ")), RstOptions.STRICT);
    assertThat(guide.blocks()).hasSize(1);
  }

  @Test
  void longGuideIsRead() {
    String text = "Paragraph with ``code`` and *words*.\n\n".repeat(10_000);
    assertThat(BlockReader.read(source(text), RstOptions.STRICT).blocks()).hasSize(10_000);
  }

  private static Document road(String text) {
    return RstParser.strict(new AsciidocParser()).parse(source(text));
  }

  private static Source source(String text) {
    return new Source("x.rst", Markup.RST, Metadata.NONE, text, 1, Path.of("x.rst"), Path.of("."));
  }
}
