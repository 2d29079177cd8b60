package dev.fettle.view;

import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.util.List;

/** What there is to say of content, as JSON. */
public record ProblemsView(
    int guides, long errors, long warnings, long infos, List<ProblemView> problems) {

  /** The view of what was found in {@code guides} guides. */
  public static ProblemsView of(int guides, List<Problem> problems) {
    return new ProblemsView(
        guides,
        count(problems, Severity.ERROR),
        count(problems, Severity.WARNING),
        count(problems, Severity.INFO),
        problems.stream().map(ProblemView::of).toList());
  }

  private static long count(List<Problem> problems, Severity severity) {
    return problems.stream().filter(p -> p.severity() == severity).count();
  }

  /** A fault with its place. */
  public record ProblemView(
      String severity, String code, String path, int line, int lastLine, String message) {

    static ProblemView of(Problem problem) {
      return new ProblemView(
          problem.severity().name(),
          problem.code(),
          problem.span().path(),
          problem.span().firstLine(),
          problem.span().lastLine(),
          problem.message());
    }
  }
}
