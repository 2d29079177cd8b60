package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.DoorCommand;
import dev.fettle.cli.shell.Options;
import dev.fettle.cli.shell.Streams;
import dev.fettle.cli.shell.WrongUse;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.measure.Comparison;
import dev.fettle.measure.Evaluation;
import dev.fettle.measure.Grade;
import dev.fettle.measure.LabelledQuery;
import dev.fettle.measure.Labels;
import dev.fettle.measure.Latency;
import dev.fettle.measure.Report;
import dev.fettle.measure.ReportText;
import dev.fettle.measure.Run;
import dev.fettle.view.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures the matching on labelled pastes: {@code eval}. */
final class EvalCommand {

  private static final DoorCommand.Text EVAL =
      new DoorCommand.Text(
          "eval",
          "Measure the matching on many labelled pastes",
          "--queries FILE [--qrels FILE [--compare RUN]] [--out RUN] [--json]",
          0,
          """
          Queries are JSON, one object a line with "id", "text" and "kind" ("no-answer": nothing answers it; "paraphrase": own
          words; any other name: pastes). Labels are JSON, one object a line with "qid", "path", "heading", "heading_path",
          "line_start", "line_end" and "unique_heading"; any of a query's sections is right. The run has a line for each
          query: "id", "results" with path, heading, heading_path, line and score, best first, and "confident": whether
          Fettle itself would answer.

          Examples:
            fettle eval --content guides --queries queries.jsonl --qrels qrels.jsonl --out before.jsonl
            fettle eval --content guides --queries queries.jsonl --qrels qrels.jsonl --compare before.jsonl
          """);

  private final Walk walk;
  private final Streams streams;

  EvalCommand(Walk walk, Streams streams) {
    this.walk = walk;
    this.streams = streams;
  }

  DoorCommand command() {
    return DoorCommand.of(
        EVAL,
        List.of(
            Options.value("queries", "FILE", "the labelled pastes"),
            Options.value("qrels", "FILE", "which sections are right"),
            Options.value("out", "RUN", "where the run is written"),
            Options.value("compare", "RUN", "a run that was written before"),
            Options.JSON),
        streams,
        this::eval);
  }

  /** What is printed as JSON. */
  private record View(Report report, Latency latency, @Nullable Comparison comparison) {}

  private int eval(Call call) {
    Path file = file(call, "queries").orElseThrow(() -> missing("queries"));
    Optional<Path> qrels = file(call, "qrels");
    Optional<Path> before = file(call, "compare");
    Optional<Path> out = call.text("out").map(Call::path);
    if (qrels.isEmpty() && (out.isEmpty() || before.isPresent() || call.flag("json"))) {
      throw missing(before.isPresent() || call.flag("json") ? "qrels" : "out");
    }
    List<LabelledQuery> queries = LabelledQuery.read(file);
    Optional<Labels> labels = qrels.map(Labels::read);
    Optional<Run> earlier = before.map(Run::read);
    try (ProcedureIndex index = walk.index(Workspace.of(call), streams::say)) {
      Evaluation.Timed timed = new Evaluation(index).run(queries);
      out.ifPresent(timed.run()::write);
      Optional<View> view = labels.map(known -> view(queries, known, timed, earlier));
      String text =
          view.map(it -> call.flag("json") ? Json.indented(it) : text(it))
              .orElseGet(() -> ReportText.of(timed.latency()).stripLeading());
      streams.out().print(text);
      return 0;
    }
  }

  private static View view(
      List<LabelledQuery> queries, Labels labels, Evaluation.Timed timed, Optional<Run> earlier) {
    List<Grade> grades = Grade.of(queries, labels, timed.run());
    Comparison comparison =
        earlier.map(run -> Comparison.of(Grade.of(queries, labels, run), grades)).orElse(null);
    return new View(Report.of(grades), timed.latency(), comparison);
  }

  private static String text(View view) {
    Comparison comparison = view.comparison();
    return ReportText.of(view.report())
        + ReportText.of(view.latency())
        + (comparison == null ? "" : ReportText.of(comparison));
  }

  private static Optional<Path> file(Call call, String option) {
    Optional<Path> file = call.text(option).map(Call::path);
    if (file.isPresent() && (!Files.isReadable(file.get()) || Files.isDirectory(file.get()))) {
      throw WrongUse.of(
          option,
          file.get().toString(),
          PasteFile.unreadable(file.get()) + "; a JSONL file is accepted");
    }
    return file;
  }

  private static WrongUse missing(String option) {
    return new WrongUse("option --%s is missing: see 'fettle eval --help'".formatted(option));
  }
}
