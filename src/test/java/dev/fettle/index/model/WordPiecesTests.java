package dev.fettle.index.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTests {

  private static final List<String> PIECES =
      List.of("[UNK]", "[CLS]", "[SEP]", "pod", "##s", "re", "##start", "##ing", ".", "cafe", "网");

  private static List<String> read(String text, int max) {
    Map<String, Integer> numbers = new HashMap<>();
    PIECES.forEach(piece -> numbers.put(piece, numbers.size()));
    return java.util.Arrays.stream(new WordPieces(numbers).read(text, max))
        .mapToObj(number -> PIECES.get((int) number))
        .toList();
  }

  @Test
  void theLongestKnownPieceGoesFirst() {
    assertThat(read("Pods restarting.", 20))
        .containsExactly("[CLS]", "pod", "##s", "re", "##start", "##ing", ".", "[SEP]");
  }

  @Test
  void accentsAreTakenOffAndIdeographsStandAlone() {
    assertThat(read("Caf\u00e9\u7f51\u7f51", 20))
        .containsExactly("[CLS]", "cafe", "网", "网", "[SEP]");
  }

  @Test
  void aWordThatCannotBeCutIsUnknown() {
    assertThat(read("podx pod", 20)).containsExactly("[CLS]", "[UNK]", "pod", "[SEP]");
    assertThat(read("pod".repeat(50), 20)).containsExactly("[CLS]", "[UNK]", "[SEP]");
  }

  @Test
  void aLongTextIsCut() {
    assertThat(read("pod ".repeat(500), 5)).containsExactly("[CLS]", "pod", "pod", "pod", "[SEP]");
  }

  @Test
  void onlyKnownModelsAreAccepted() {
    assertThat(Models.named("")).isEmpty();
    assertThatThrownBy(() -> Models.named("oracle"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fettle.model 'oracle': 'minilm' is accepted, or nothing for none");
  }
}
