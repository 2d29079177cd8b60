package dev.fettle.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.match.Match.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTextTests {

  @Test
  void matchedPartIsMarkedBelowItsLine() {
    assertThat(text("see: image not found!", 6, 20))
        .isEqualTo(
            """
              line 1: see: image not found!
                           ^^^^^^^^^^^^^^^
                guide line 7: image not found
            """);
  }

  @Test
  void ideographsTakeTwoColumns() {
    assertThat(text("错误 x", 4, 4)).contains("\n" + " ".repeat(15) + "^\n");
  }

  @Test
  void longLinesAreCutAroundTheMatch() {
    String line = "a".repeat(500) + "HIT" + "b".repeat(500);
    assertThat(text(line, 501, 503).lines().findFirst().orElseThrow())
        .hasSizeLessThan(130)
        .contains("…aaa")
        .contains("HIT")
        .endsWith("bbb…");
  }

  @Test
  void columnsBeyondTheLineDoNoHarm() {
    assertThat(text("short", 40, 50)).contains("line 1: short");
  }

  @Test
  void escapesInThePasteAreShown() {
    assertThat(text("\u001b[31mimage", 6, 10)).contains("^[[31mimage");
  }

  private static String text(String line, int first, int last) {
    StringBuilder out = new StringBuilder();
    Evidence evidence = new Evidence(1, first, last, line, "image not found", 7);
    EvidenceText.write(out, Ink.PLAIN, List.of(evidence), List.of(line));
    return out.toString();
  }
}
