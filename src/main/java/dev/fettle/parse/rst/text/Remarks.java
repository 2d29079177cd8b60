package dev.fettle.parse.rst.text;

import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a reading has to say to the author, gathered while it goes on. */
public final class Remarks {

  private static final int MOST = 1000;

  private final String path;
  private final int most;
  private final List<Problem> problems = new ArrayList<>();

  /** For the reading of {@code source}. */
  public Remarks(Source source) {
    this(source.path(), MOST);
  }

  private Remarks(String path, int most) {
    this.path = path;
    this.most = most;
  }

  /** Remarks that nobody reads. */
  public static Remarks unheard() {
    return new Remarks("", 0);
  }

  /** The page is wrong. */
  public void error(String code, int line, String message) {
    add(Severity.ERROR, code, line, message);
  }

  /** The author must look. */
  public void warn(String code, int line, String message) {
    add(Severity.WARNING, code, line, message);
  }

  /** Nothing to do. */
  public void inform(String code, int line, String message) {
    add(Severity.INFO, code, line, message);
  }

  private void add(Severity severity, String code, int line, String message) {
    if (problems.size() < most) {
      problems.add(Problem.at(severity, code, path, Math.max(1, line), message));
    }
  }

  /** All of them, in order of line. */
  public List<Problem> inOrder() {
    return problems.stream()
        .sorted(Comparator.comparingInt((Problem problem) -> problem.span().firstLine()))
        .toList();
  }
}
