package dev.fettle.source;

import java.util.Comparator;

/**
 * A fault in content, as a value: the rest of the guide goes on working.
 *
 * @param code a stable name of the kind of fault, such as {@code undecodable} or {@code
 *     title-underline-short}
 * @param message what is wrong and what is accepted instead, one sentence for the author
 */
public record Problem(Severity severity, String code, SourceSpan span, String message) {

  /** In order of path and line, then so that equal problems stand in equal order. */
  public static final Comparator<Problem> IN_ORDER =
      Comparator.comparing((Problem problem) -> problem.span().path())
          .thenComparingInt(problem -> problem.span().firstLine())
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** A problem on one line of a file. */
  public static Problem at(Severity severity, String code, String path, int line, String message) {
    return new Problem(severity, code, SourceSpan.line(path, line), message);
  }
}
