package dev.fettle.source;

/**
 * A fault in content, as a value: the rest of the guide goes on working.
 *
 * @param code a stable name of the kind of fault, such as {@code undecodable} or {@code
 *     title-underline-short}
 * @param message what is wrong and what is accepted instead, one sentence for the author
 */
public record Problem(Severity severity, String code, SourceSpan span, String message) {

  /** A problem on one line of a file. */
  public static Problem at(Severity severity, String code, String path, int line, String message) {
    return new Problem(severity, code, SourceSpan.line(path, line), message);
  }
}
