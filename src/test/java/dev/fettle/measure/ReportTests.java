package dev.fettle.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A small run, whose figures were worked out by hand. */
class ReportTests {

  private static final Path FOLDER = Path.of("src/test/resources/eval");
  private static final Offset<Double> NEAR = within(1e-4);

  private static List<Grade> grades(String run) {
    List<LabelledQuery> queries = LabelledQuery.read(FOLDER.resolve("queries.jsonl"));
    Labels labels = Labels.read(FOLDER.resolve("qrels.jsonl"));
    return Grade.of(queries, labels, Run.read(FOLDER.resolve(run)));
  }

  private static Report report() {
    return Report.of(grades("run.jsonl"));
  }

  @Test
  void ranksAreThoseOfTheFirstRightSection() {
    assertThat(grades("run.jsonl")).extracting(Grade::rank).containsExactly(1, 2, 1, 0, 4, 0, 0, 0);
  }

  @Test
  void aGuideIsRightBeforeItsSectionIs() {
    assertThat(grades("run.jsonl"))
        .extracting(Grade::guideRank)
        .containsExactly(1, 1, 1, 2, 1, 0, 0, 0);
  }

  @Test
  void kindsAreCountedApartAndTogether() {
    List<Report.Kind> kinds = report().kinds();
    assertThat(kinds).extracting(Report.Kind::kind).containsExactly("log", "paraphrase", "all");
    assertThat(kinds).extracting(Report.Kind::queries).containsExactly(4, 2, 6);
    assertThat(kinds.getFirst().first().value()).isEqualTo(0.5, NEAR);
    assertThat(kinds.getFirst().amongThree().value()).isEqualTo(0.75, NEAR);
    assertThat(kinds.getFirst().reciprocal().value()).isEqualTo(0.625, NEAR);
    assertThat(kinds.get(1).amongTen().value()).isEqualTo(0.5, NEAR);
  }

  @Test
  void intervalsAreWilsons() {
    Figure half = report().kinds().getFirst().first();
    assertThat(half.low()).isEqualTo(0.1500, NEAR);
    assertThat(half.high()).isEqualTo(0.8500, NEAR);
    assertThat(Figure.share(0, 20).high()).isEqualTo(0.1611, NEAR);
    assertThat(Figure.share(0, 0).isMeasured()).isFalse();
  }

  @Test
  void answersAreCountedOfWhatHasOneAndOfWhatHasNone() {
    Report.Answering answering = report().answering();
    assertThat(answering.answered().value()).isEqualTo(0.75, NEAR);
    assertThat(answering.falselyAnswered().value()).isEqualTo(0.5, NEAR);
    assertThat(answering.right().value()).isEqualTo(2 / 3.0, NEAR);
    assertThat(answering.rightOfShown().value()).isEqualTo(0.5, NEAR);
    assertThat(answering.ownWordsAnswered().value()).isEqualTo(0, NEAR);
    assertThat(answering.separation()).isEqualTo(5.5 / 8, NEAR);
  }

  @Test
  void calibrationWeighsTheGapOfEachBin() {
    Calibration calibration = report().calibration();
    assertThat(calibration.bins()).extracting(Calibration.Bin::pastes).containsExactly(1, 1, 1, 3);
    assertThat(calibration.error()).isEqualTo((0 + 0.1 + 0.65 + 0.75) / 6, NEAR);
  }

  @Test
  void coverageOfAllTakesTheLeastConfidence() {
    Report.Risk all = report().risks().getLast();
    assertThat(all.coverage()).isEqualTo(1, NEAR);
    assertThat(all.threshold()).isEqualTo(0.1, NEAR);
    assertThat(all.right().value()).isEqualTo(0.5, NEAR);
    assertThat(all.falselyAnswered().value()).isEqualTo(0.5, NEAR);
  }

  @Test
  void aRunAgainstItselfChangesNothing() {
    Comparison same = Comparison.of(grades("run.jsonl"), grades("run.jsonl"));
    assertThat(same.changes()).isEmpty();
    assertThat(same.kinds()).allSatisfy(kind -> assertThat(kind.chance()).isEqualTo(1, NEAR));
  }

  @Test
  void whatTurnedIsNamed() {
    Comparison comparison = Comparison.of(grades("before.jsonl"), grades("run.jsonl"));
    assertThat(comparison.changes())
        .extracting(change -> change.id() + (change.better() ? " better" : " worse"))
        .containsExactly("q1 better", "q2 worse", "n1 worse");
    assertThat(ReportText.of(comparison))
        .contains("+ log", "rank none -> 1", "rank 1 -> 2", "now answered");
  }

  @Test
  void chanceIsThatOfTheSignTest() {
    assertThat(Comparison.chance(5, 0)).isEqualTo(0.0625, NEAR);
    assertThat(Comparison.chance(8, 1)).isEqualTo(0.0390625, NEAR);
  }

  @Test
  void theTableShowsEveryFigure() {
    assertThat(ReportText.of(report()))
        .contains("log                    4   50.0 [15.0, 85.0]")
        .contains("falsely answered, of those without            50.0")
        .contains("AUROC", "Calibration error", "Risk and coverage");
  }

  @Test
  void headingsAreComparedWithoutTheirMarkup() {
    assertThat(Headings.normal("`kubectl` *fails*: [see](x.md) {#anchor}"))
        .isEqualTo("kubectl fails see");
    assertThat(Headings.normal(":ref:`Scale out <scale>` &amp; __more__"))
        .isEqualTo("scale out more");
  }
}
