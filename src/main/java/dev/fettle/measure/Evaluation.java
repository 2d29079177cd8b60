package dev.fettle.measure;

import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.Answer;
import dev.fettle.match.Match;
import dev.fettle.match.Matcher;
import dev.fettle.measure.Run.Outcome;
import dev.fettle.measure.Run.Result;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.List;

/** Matches labelled pastes through the same code as every other door. */
public final class Evaluation {

  /** Results of one query. */
  private static final int RESULTS_MAX = Grade.DEPTH;

  private final Matcher matcher;

  /** An evaluation of {@code index}, which stays the caller's to close. */
  public Evaluation(ProcedureIndex index) {
    this.matcher = new Matcher(index);
  }

  /** A run with the time that it took. */
  public record Timed(Run run, Latency latency) {}

  /** Matches every query, one after the other. */
  public Timed run(List<LabelledQuery> queries) {
    List<Outcome> outcomes = new ArrayList<>();
    long[] nanos = new long[queries.size()];
    for (LabelledQuery query : queries) {
      Paste paste = Paste.of(query.text());
      long start = System.nanoTime();
      Answer answer = matcher.match(paste, RESULTS_MAX);
      nanos[outcomes.size()] = System.nanoTime() - start;
      List<Result> results = answer.matches().stream().map(Evaluation::result).toList();
      outcomes.add(new Outcome(query.id(), results, answer.kind() == Answer.Kind.ANSWER));
    }
    return new Timed(new Run(outcomes), Latency.of(nanos));
  }

  private static Result result(Match match) {
    Procedure procedure = match.procedure();
    List<String> headings = new ArrayList<>(procedure.breadcrumb());
    headings.add(procedure.title());
    return new Result(
        match.path(),
        procedure.title(),
        headings,
        procedure.span().firstLine(),
        match.confidence());
  }
}
