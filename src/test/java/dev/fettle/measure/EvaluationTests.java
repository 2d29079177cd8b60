package dev.fettle.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.lucene.LuceneIndexStore;
import dev.fettle.match.SmallCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTests {

  @TempDir Path dir;

  private int run(String queries) throws IOException {
    Path index = dir.resolve("index");
    LuceneIndexStore.update(index, SmallCorpus.fresh("g", SmallCorpus.guides()));
    Files.writeString(dir.resolve("queries.jsonl"), queries);
    try (ProcedureIndex open = LuceneIndexStore.open(index).orElseThrow()) {
      return new Evaluation(open).run(dir.resolve("queries.jsonl"), dir.resolve("run.jsonl"));
    }
  }

  @Test
  void eachQueryGivesALine() throws IOException {
    int count =
        run(
            """
            {"id": "q1", "text": "Quota exceeded for resources: network, ask your operator"}

            {"id": "q2", "text": ""}
            """);
    assertThat(count).isEqualTo(2);
    List<String> lines = Files.readAllLines(dir.resolve("run.jsonl"));
    assertThat(lines.getFirst())
        .contains("\"id\":\"q1\"", "\"path\":\"quota.md\"", "\"confident\":true")
        .contains("\"heading\":\"Network quota\"", "\"line\":1")
        .contains("\"heading_path\":[\"Troubleshooting\",\"Network quota\"]");
    assertThat(lines.get(1)).contains("\"results\":[]", "\"confident\":false");
  }

  @Test
  void whatIsNoQueryIsRefusedWithItsLine() {
    assertThatThrownBy(() -> run("{\"id\": 1}\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
  }
}
