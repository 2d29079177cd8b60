package dev.fettle.match.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.index.ProcedureIndex.Hit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortlistTests {

  private static List<String> shortlist(int limit, String... ids) {
    List<Hit> hits =
        Stream.of(ids).map(id -> new Hit(id, id, List.of(), id.substring(0, 1), 1, 1, "")).toList();
    return Shortlist.of(hits, limit).stream().map(Hit::id).toList();
  }

  @Test
  void oneGuideTakesTwoPlacesAtTheMost() {
    assertThat(shortlist(4, "a1", "a2", "a3", "b1", "a4", "c1"))
        .containsExactly("a1", "a2", "b1", "c1");
  }

  @Test
  void theOthersComeInWhereThereIsNothingElse() {
    assertThat(shortlist(5, "a1", "a2", "a3", "b1")).containsExactly("a1", "a2", "b1", "a3");
  }
}
