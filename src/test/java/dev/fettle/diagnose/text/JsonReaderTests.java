package dev.fettle.diagnose.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReaderTests {

  @Test
  void wholeTextIsComplete() {
    JsonReader.Value read = JsonReader.read("{\"a\": [1, \"b\\\"c\", null], \"d\": {}}", 0);
    assertThat(read.value()).isEqualTo(Map.of("a", List.of("1", "b\"c", "null"), "d", Map.of()));
    assertThat(read.complete()).isTrue();
  }

  @Test
  void cutTextKeepsWhatItHoldsAndSaysSo() {
    JsonReader.Value read =
        JsonReader.read("[{\"Name\": \"web\", \"Containers\": {\"4c\": {\"Na", 0);
    assertThat(JsonReader.objectsOf(read.value()).getFirst().get("Name")).isEqualTo("web");
    assertThat(read.complete()).isFalse();
  }

  @Test
  void whatIsNoJsonEnds() {
    assertThat(JsonReader.read("{nonsense}", 0).complete()).isFalse();
    assertThat(JsonReader.read("[".repeat(10_000), 0).complete()).isFalse();
  }
}
