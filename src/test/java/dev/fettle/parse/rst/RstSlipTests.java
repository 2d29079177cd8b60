package dev.fettle.parse.rst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.block.BlockReader;
import dev.fettle.parse.rst.text.RstOptions;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Problem;
import dev.fettle.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Common slips are read as they were meant, and every one is told. */
class RstSlipTests {

  private static BlockReader.Guide read(String text, Path root) {
    Source source =
        new Source("x.rst", Markup.RST, Metadata.NONE, text, 1, root.resolve("x.rst"), root);
    return BlockReader.read(source, RstOptions.SERVED);
  }

  private static BlockReader.Guide read(String text) {
    return read(text, Path.of("."));
  }

  private static List<String> codes(BlockReader.Guide guide) {
    return guide.problems().stream().map(Problem::code).toList();
  }

  @Test
  void undottedNoteIsARemark() {
    BlockReader.Guide guide = read("Note::\n\n   Mind this.\n");
    assertThat(((Block.Admonition) guide.blocks().getFirst()).kind()).isEqualTo("note");
    assertThat(codes(guide)).containsExactly("remark-undotted");
  }

  @Test
  void oneColonIsADirective() {
    BlockReader.Guide guide = read(".. code-block: bash\n\n   ls -l\n");
    assertThat(((Block.CodeBlock) guide.blocks().getFirst()).text()).isEqualTo("ls -l");
    assertThat(codes(guide)).containsExactly("directive-one-colon");
  }

  @Test
  void codeWithoutBlankLineIsCode() {
    BlockReader.Guide guide = read(".. code-block:: bash\n   ls -l\n   rm x\n");
    Block.CodeBlock code = (Block.CodeBlock) guide.blocks().getFirst();
    assertThat(code.language()).isEqualTo("bash");
    assertThat(code.text()).isEqualTo("ls -l\nrm x");
    assertThat(code.firstTextLine()).isEqualTo(2);
    assertThat(codes(guide)).containsExactly("directive-malformed");
  }

  @Test
  void gluedBulletsAreAList() {
    BlockReader.Guide guide = read("Steps:\n- one\n- two\n\nAfter.\n");
    assertThat(guide.blocks()).hasSize(3);
    assertThat(((Block.Listing) guide.blocks().get(1)).items()).hasSize(2);
    assertThat(codes(guide)).containsExactly("list-glued");
  }

  @Test
  void dashInRunningTextIsNoList() {
    BlockReader.Guide guide = read("A line that ends\n- with a dash in it.\n");
    assertThat(guide.blocks()).hasSize(1);
    assertThat(guide.problems()).isEmpty();
  }

  @Test
  void includedFileBringsItsSections(@TempDir Path root) throws IOException {
    Files.writeString(root.resolve("part.txt"), "Part\n----\n\nWords.\n");
    BlockReader.Guide guide = read("Top\n===\n\n.. include:: part.txt\n", root);
    Block.Section top = (Block.Section) guide.blocks().getFirst();
    assertThat(((Block.Section) top.blocks().getFirst()).heading()).isEqualTo("Part");
    assertThat(guide.problems()).isEmpty();
  }

  @Test
  void fileOutsideTheRootIsNotIncluded(@TempDir Path root) throws IOException {
    Path inside = Files.createDirectory(root.resolve("content"));
    Files.writeString(root.resolve("secret.txt"), "secret");
    BlockReader.Guide guide = read(".. include:: ../secret.txt\n", inside);
    assertThat(guide.blocks().getFirst()).isInstanceOf(Block.Opaque.class);
    assertThat(codes(guide)).containsExactly("directive-malformed");
  }

  @Test
  void authorsAreToldWhatIsWrong() {
    BlockReader.Guide guide =
        read("Title is long\n====\n\n|x| and y_\n\n.. odd:: a\n\n+--+\n| a|\n+-+\n");
    assertThat(codes(guide))
        .containsExactly(
            "title-underline-short",
            "substitution-unknown",
            "reference-unknown",
            "directive-unknown",
            "table-malformed");
    assertThat(guide.problems().getFirst().span().firstLine()).isEqualTo(2);
  }
}
