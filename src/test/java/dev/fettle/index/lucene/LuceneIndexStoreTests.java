package dev.fettle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.index.IndexStamp;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.IndexUpdate.GuideEntry;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.SmallCorpus;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexStoreTests {

  @TempDir Path dir;

  private static final GuideEntry ONE = SmallCorpus.guide("one.md", "One", "disk is faulted");
  private static final GuideEntry TWO = SmallCorpus.guide("two.md", "Two", "link is degraded");

  private static IndexStamp stamp(String name) {
    return new IndexStamp("content-" + name, name, List.of("0|part.inc", "1|a.csv"));
  }

  private void update(String name, boolean fresh, List<GuideEntry> changed, List<String> gone) {
    LuceneIndexStore.update(dir, new IndexUpdate(stamp(name), fresh, changed, gone, List.of()));
  }

  @Test
  void whatIsNoIndexIsEmpty() {
    assertThat(LuceneIndexStore.open(dir)).isEmpty();
    assertThat(LuceneIndexStore.stamp(dir.resolve("missing"))).isEmpty();
    assertThat(LuceneIndexStore.guides(dir)).isEmpty();
  }

  @Test
  void guidesComeBackAsTheyWereGiven() {
    update("first", true, List.of(ONE, TWO), List.of());
    assertThat(LuceneIndexStore.stamp(dir)).contains(stamp("first"));
    assertThat(LuceneIndexStore.guides(dir)).containsExactly(ONE.stored(), TWO.stored());
    try (ProcedureIndex index = LuceneIndexStore.open(dir).orElseThrow()) {
      assertThat(index.size()).isEqualTo(2);
      assertThat(index.generation()).isEqualTo("first");
      assertThat(index.runbooks())
          .extracting(ProcedureIndex.RunbookEntry::id)
          .containsExactly("one.md", "two.md");
      assertThat(index.runbooks().getFirst().procedures())
          .containsExactly(new ProcedureIndex.ProcedureEntry("one.md#one", "One"));
      assertThat(index.runbook("two.md")).contains(TWO.guide().runbook());
      assertThat(index.procedure("one.md#one").orElseThrow().procedure())
          .isEqualTo(ONE.guide().runbook().procedures().getFirst());
      assertThat(index.frequency("faulted")).isEqualTo(1);
      assertThat(index.frequency("is")).isEqualTo(2);
    }
  }

  @Test
  void anOpenGenerationNeverChanges() {
    update("first", true, List.of(ONE), List.of());
    try (ProcedureIndex before = LuceneIndexStore.open(dir).orElseThrow()) {
      update("second", false, List.of(TWO), List.of("one.md"));
      assertThat(before.generation()).isEqualTo("first");
      assertThat(before.procedure("one.md#one")).isPresent();
      assertThat(before.procedure("two.md#one")).isEmpty();
    }
    try (ProcedureIndex after = LuceneIndexStore.open(dir).orElseThrow()) {
      assertThat(after.generation()).isEqualTo("second");
      assertThat(after.procedure("one.md#one")).isEmpty();
      assertThat(after.size()).isEqualTo(1);
      assertThat(after.frequency("faulted")).isZero();
    }
  }

  @Test
  void stepsLeadToTheSameCountsAsAFreshBuild(@TempDir Path other) {
    update("first", true, List.of(ONE), List.of());
    update("second", false, List.of(TWO, ONE), List.of());
    LuceneIndexStore.update(other, SmallCorpus.fresh("g", List.of(ONE, TWO)));
    try (LuceneProcedureIndex steps = LuceneIndexStore.openLucene(dir).orElseThrow();
        LuceneProcedureIndex fresh = LuceneIndexStore.openLucene(other).orElseThrow()) {
      assertThat(steps.statistics().write()).isEqualTo(fresh.statistics().write());
    }
  }

  @Test
  void stepFromWhatNoLongerStandsIsNotTaken() {
    update("first", true, List.of(ONE), List.of());
    update("second", false, List.of(TWO), List.of());
    IndexUpdate late =
        new IndexUpdate(stamp("late"), false, List.of(), List.of("one.md"), List.of());
    assertThat(LuceneIndexStore.update(dir, stamp("first"), late)).isFalse();
    assertThat(LuceneIndexStore.guides(dir)).containsExactly(ONE.stored(), TWO.stored());
    assertThat(LuceneIndexStore.update(dir, stamp("second"), late)).isTrue();
    assertThat(LuceneIndexStore.guides(dir)).containsExactly(TWO.stored());
  }

  @Test
  void problemsAreKept() {
    Problem problem = Problem.at(Severity.WARNING, "code", "one.md", 3, "look at it");
    LuceneIndexStore.update(
        dir, new IndexUpdate(stamp("g"), true, List.of(ONE), List.of(), List.of(problem)));
    try (ProcedureIndex index = LuceneIndexStore.open(dir).orElseThrow()) {
      assertThat(index.problems()).containsExactly(problem);
    }
  }

  @Test
  void searchFindsWordsCodeAndChinese() {
    GuideEntry code = SmallCorpus.guide("code.md", "Scheduling", "0/3 nodes --service-cidr");
    GuideEntry chinese = SmallCorpus.guide("zh.md", "节点", "节点未就绪");
    update("first", true, List.of(ONE, TWO, code, chinese), List.of());
    try (ProcedureIndex index = LuceneIndexStore.open(dir).orElseThrow()) {
      assertThat(index.search("faulted disks", 3).getFirst().path()).isEqualTo("one.md");
      assertThat(index.search("0/3 nodes", 3).getFirst().path()).isEqualTo("code.md");
      assertThat(index.search("--service-cidr", 3).getFirst().snippet()).contains("service-cidr");
      assertThat(index.search("未就绪", 3).getFirst().path()).isEqualTo("zh.md");
      assertThat(index.search("", 3)).isEmpty();
    }
  }

  @Test
  void anIndexOfAnotherFormatIsEmpty() throws IOException {
    update("first", true, List.of(ONE), List.of());
    try (var files = Files.list(dir)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.delete(file);
      }
    }
    assertThat(LuceneIndexStore.open(dir)).isEmpty();
  }
}
