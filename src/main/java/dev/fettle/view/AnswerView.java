package dev.fettle.view;

import dev.fettle.match.Answer;
import dev.fettle.match.Match;
import java.util.List;
import java.util.Map;

/**
 * An answer as every door shows it; {@code src/docs/api.md} describes the fields.
 *
 * @param kind {@code ANSWER}, {@code SHORTLIST} or {@code NO_MATCH}
 * @param confidence of the first match, 0 to 1; 0 when there is none
 * @param matches best first; with {@code NO_MATCH} the nearest, which are no answer
 * @param findings what the paste itself proves, as a diagnosis shows it; faults and warnings only
 */
public record AnswerView(
    String kind,
    double confidence,
    String generation,
    String reason,
    List<MatchView> matches,
    List<DiagnosisView.FindingView> findings,
    List<String> notes) {

  /** The view of {@code answer}. */
  public static AnswerView of(Answer answer) {
    return of(answer, Map.of());
  }

  /**
   * The view of {@code answer} with values that hold for all of its commands.
   *
   * @param values by parameter; a procedure takes those that it has a parameter for
   * @throws IllegalArgumentException when a value is not of its parameter's kind; the message says
   *     the accepted form
   */
  public static AnswerView of(Answer answer, Map<String, String> values) {
    List<MatchView> matches =
        answer.matches().stream().map(match -> MatchView.of(match, values)).toList();
    return new AnswerView(
        answer.kind().name(),
        matches.isEmpty() ? 0 : matches.getFirst().confidence(),
        answer.generation(),
        answer.reason(),
        matches,
        answer.findings().stream().map(DiagnosisView.FindingView::of).toList(),
        answer.notes());
  }

  /** A procedure with what speaks for it. */
  public record MatchView(
      String id,
      String title,
      String runbook,
      List<String> breadcrumb,
      String path,
      int line,
      double confidence,
      String meaning,
      String impact,
      List<Match.Evidence> evidence,
      List<BindingView> bindings,
      List<CommandView> commands,
      List<StepView> steps,
      List<String> copies) {

    static MatchView of(Match match, Map<String, String> values) {
      var procedure = match.procedure();
      List<CommandView> commands = Filling.bound(match, values);
      return new MatchView(
          procedure.id(),
          procedure.title(),
          match.runbookTitle(),
          procedure.breadcrumb(),
          match.path(),
          procedure.span().firstLine(),
          Math.round(match.confidence() * 10_000) / 10_000.0,
          procedure.meaning(),
          procedure.impact(),
          match.evidence(),
          match.bindings().stream().map(BindingView::of).toList(),
          commands,
          StepView.of(procedure.steps(), commands),
          match.copies());
    }
  }
}
