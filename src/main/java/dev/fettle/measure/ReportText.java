package dev.fettle.measure;

import java.util.List;
import java.util.Locale;

/** Reports as tables for the terminal; shares in percent. */
public final class ReportText {

  private static final String KIND = "%-18s %5s  %s%n";

  private ReportText() {}

  /** The report in full. */
  public static String of(Report report) {
    StringBuilder out = new StringBuilder();
    out.append("Right section, % [95 % interval]\n");
    line(out, KIND, "kind", "n", columns("first", "in 3", "in 10", "MRR", "guide first"));
    for (Report.Kind kind : report.kinds()) {
      String figures =
          columns(
              text(kind.first()),
              text(kind.amongThree()),
              text(kind.amongTen()),
              text(kind.reciprocal()),
              text(kind.guideFirst()));
      line(out, KIND, kind.kind(), kind.queries(), figures);
    }
    answering(out, report.answering());
    calibration(out, report.calibration());
    risks(out, report.risks());
    return out.toString();
  }

  private static void answering(StringBuilder out, Report.Answering answering) {
    out.append("\nAnswering, pastes only, %\n");
    line(out, "  %-44s %s%n", "answered, of those with an answer", text(answering.answered()));
    line(
        out,
        "  %-44s %s%n",
        "falsely answered, of those without",
        text(answering.falselyAnswered()));
    line(out, "  %-44s %s%n", "right, of those with an answer answered", text(answering.right()));
    line(out, "  %-44s %s%n", "right, of all that was answered", text(answering.rightOfShown()));
    if (answering.ownWordsAnswered().isMeasured()) {
      String own = text(answering.ownWordsAnswered());
      line(out, "  %-44s %s%n", "own words answered (none should be)", own);
    }
    line(out, "  %-44s %s%n", "AUROC", ratio(answering.separation()));
  }

  private static void calibration(StringBuilder out, Calibration calibration) {
    line(out, "%nCalibration error %.3f%n", calibration.error());
    line(out, "  %-11s %5s %11s %7s%n", "confidence", "n", "mean conf.", "right");
    for (Calibration.Bin bin : calibration.bins()) {
      String range = String.format(Locale.ROOT, "%.1f - %.1f", bin.low(), bin.high());
      line(
          out,
          "  %-11s %5d %11.1f %7.1f%n",
          range,
          bin.pastes(),
          100 * bin.confidence(),
          100 * bin.right());
    }
  }

  private static void risks(StringBuilder out, List<Report.Risk> risks) {
    out.append("\nRisk and coverage: if this share of the pastes with an answer were answered\n");
    line(out, "  %8s %10s  %-19s %-19s%n", "coverage", "confidence", "right", "falsely answered");
    for (Report.Risk risk : risks) {
      line(
          out,
          "  %7.0f%% %10.3f  %-19s %-19s%n",
          100 * risk.coverage(),
          risk.threshold(),
          text(risk.right()),
          text(risk.falselyAnswered()));
    }
  }

  /** The times. */
  public static String of(Latency latency) {
    return String.format(
        Locale.ROOT,
        "%nTime per query, ms (%d queries, one thread, after warming up): p50 %.2f, p99 %.2f, max"
            + " %.2f%n",
        latency.queries(),
        latency.median(),
        latency.p99(),
        latency.max());
  }

  /** What changed since the other run. */
  public static String of(Comparison comparison) {
    StringBuilder out = new StringBuilder("\nAgainst the saved run: right, before -> now\n");
    String row = "%-18s %5s  %-12s %-12s %7s %6s %8s%n";
    line(out, row, "kind", "n", "first", "in 3", "better", "worse", "chance");
    for (Comparison.Kind kind : comparison.kinds()) {
      line(
          out,
          row,
          kind.kind(),
          kind.queries(),
          kind.firstBefore() + " -> " + kind.firstNow(),
          kind.threeBefore() + " -> " + kind.threeNow(),
          kind.better(),
          kind.worse(),
          ratio(kind.chance()));
    }
    comparison.changes().forEach(change -> change(out, change));
    return out.toString();
  }

  private static void change(StringBuilder out, Comparison.Change change) {
    boolean silence = change.kind().equals(LabelledQuery.NO_ANSWER);
    String how =
        silence
            ? (change.answeredNow() ? "now answered" : "no longer answered")
            : "rank " + rank(change.rankBefore()) + " -> " + rank(change.rankNow());
    line(
        out, "  %s %-18s %-18s %s%n", change.better() ? "+" : "-", change.kind(), change.id(), how);
  }

  private static String rank(int rank) {
    return rank == 0 ? "none" : String.valueOf(rank);
  }

  private static String columns(String... columns) {
    StringBuilder out = new StringBuilder();
    for (String column : columns) {
      line(out, "%-22s", column);
    }
    return out.toString().stripTrailing();
  }

  private static String text(Figure figure) {
    return figure.isMeasured()
        ? String.format(
            Locale.ROOT,
            "%5.1f [%.1f, %.1f]",
            100 * figure.value(),
            100 * figure.low(),
            100 * figure.high())
        : "    -";
  }

  private static String ratio(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
