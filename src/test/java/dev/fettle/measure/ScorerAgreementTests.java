package dev.fettle.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fettle.measure.Run.Outcome;
import dev.fettle.measure.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures are those of the benchmark's own scorer, where that is at hand. */
class ScorerAgreementTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path dir;

  @Test
  void figuresAgreeWithTheScorers() throws IOException, InterruptedException {
    Path eval =
        Stream.of("../shared/eval", "../../shared/eval")
            .map(Path::of)
            .filter(folder -> Files.isRegularFile(folder.resolve("score.py")))
            .findFirst()
            .orElse(Path.of("src/test/resources/eval"));
    if (!Files.isRegularFile(eval.resolve("score.py"))) {
      System.out.println("ScorerAgreementTests: the benchmark is not there; nothing is compared");
      return;
    }
    Path dev = eval.resolve("dev");
    Path file = dir.resolve("run.jsonl");
    randomRun(dev.resolve("qrels.jsonl")).write(file);
    JsonNode scored = score(eval.resolve("score.py"), dev, file);
    Report report =
        Report.of(
            Grade.of(
                LabelledQuery.read(dev.resolve("queries.jsonl")),
                Labels.read(dev.resolve("qrels.jsonl")),
                Run.read(file)));
    assertThat(report.kinds()).hasSize(5).allSatisfy(kind -> kindAgrees(kind, scored));
    answeringAgrees(report.answering(), scored.path("_conf"));
  }

  private static void kindAgrees(Report.Kind kind, JsonNode scored) {
    JsonNode row = scored.path(kind.kind().equals("all") ? "ALL" : kind.kind());
    assertThat(kind.queries()).isEqualTo(row.path("n").asInt());
    agrees(kind.first(), row, "R1");
    agrees(kind.amongThree(), row, "R3");
    agrees(kind.amongTen(), row, "R10");
    agrees(kind.reciprocal(), row, "MRR");
    agrees(kind.guideFirst(), row, "dR1");
    agrees(kind.guideAmongThree(), row, "dR3");
  }

  private static void answeringAgrees(Report.Answering answering, JsonNode scored) {
    agrees(answering.answered(), scored, "answered_pastes");
    agrees(answering.falselyAnswered(), scored, "false_answer_rate");
    assertThat(answering.separation())
        .isEqualTo(scored.path("auroc_pastes").asDouble(), within(0.0006));
    assertThat(answering.separationOfAll())
        .isEqualTo(scored.path("auroc").asDouble(), within(0.0006));
  }

  private static void agrees(Figure figure, JsonNode row, String key) {
    assertThat(100 * figure.value()).as(key).isEqualTo(row.path(key).asDouble(), within(0.051));
  }

  /** Some right sections, told by line or by heading, among wrong ones. */
  private static Run randomRun(Path qrels) {
    SplittableRandom random = new SplittableRandom(7);
    List<Result> all = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    JsonLines.read(
        qrels,
        "labels",
        node -> {
          String id = JsonLines.text(node, "qid");
          boolean line = random.nextBoolean();
          Result right =
              new Result(
                  JsonLines.text(node, "path"),
                  node.path("heading").asString(""),
                  JsonLines.texts(node, "heading_path"),
                  line ? node.path("line_start").asInt() : 1_000_000,
                  random.nextInt(100) / 100.0);
          all.add(right);
          if (outcomes.isEmpty() || !outcomes.getLast().id().equals(id)) {
            outcomes.add(outcome(id, right, all, random));
          }
        });
    for (LabelledQuery query : LabelledQuery.read(qrels.resolveSibling("queries.jsonl"))) {
      if (!query.isAnswerable() && random.nextBoolean()) {
        outcomes.add(outcome(query.id(), all.get(random.nextInt(all.size())), all, random));
      }
    }
    return new Run(outcomes);
  }

  private static Outcome outcome(
      String id, Result right, List<Result> all, SplittableRandom random) {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      results.add(all.get(random.nextInt(all.size())));
    }
    results.add(random.nextInt(results.size() + 1), right);
    return new Outcome(id, results, random.nextBoolean());
  }

  private JsonNode score(Path script, Path data, Path run)
      throws IOException, InterruptedException {
    Path out = dir.resolve("scores.json");
    Process process =
        new ProcessBuilder(
                "python3", "-B", script.toString(), data.toString(), run.toString(), "--json")
            .redirectOutput(out.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor()).as(Files.readString(out)).isZero();
    return JSON.readTree(Files.readString(out));
  }
}
