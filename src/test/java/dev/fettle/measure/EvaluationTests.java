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

  private List<LabelledQuery> queries(String lines) throws IOException {
    return LabelledQuery.read(Files.writeString(dir.resolve("queries.jsonl"), lines));
  }

  private Run run(String lines) throws IOException {
    Path index = dir.resolve("index");
    LuceneIndexStore.update(index, SmallCorpus.fresh("g", SmallCorpus.guides()));
    try (ProcedureIndex open = LuceneIndexStore.open(index).orElseThrow()) {
      return new Evaluation(open).run(queries(lines)).run();
    }
  }

  @Test
  void eachQueryGivesALine() throws IOException {
    Run run =
        run(
            """
            {"id": "q1", "text": "Quota exceeded for resources: network, ask your operator"}

            {"id": "q2", "text": ""}
            """);
    Path file = dir.resolve("run.jsonl");
    run.write(file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .contains("\"id\":\"q1\"", "\"path\":\"quota.md\"", "\"confident\":true")
        .contains("\"heading\":\"Network quota\"", "\"line\":1")
        .contains("\"heading_path\":[\"Troubleshooting\",\"Network quota\"]");
    assertThat(lines.get(1)).contains("\"results\":[]", "\"confident\":false");
    assertThat(Run.read(file)).isEqualTo(run);
  }

  @Test
  void whatIsNoQueryIsRefusedWithItsLine() {
    assertThatThrownBy(() -> queries("{\"id\": 1}\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> queries("{\"id\": \"a\", \"text\": \"b\"}\n{\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2: is no JSON");
  }

  @Test
  void anIdCountsOnce() {
    String line = "{\"id\": \"a\", \"text\": \"b\"}\n";
    assertThatThrownBy(() -> queries(line + line)).hasMessageContaining("id 'a'");
  }
}
