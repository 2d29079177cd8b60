package dev.fettle.measure;

import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.ProcedureIndex.ProcedureEntry;
import dev.fettle.match.Answer;
import dev.fettle.match.Matcher;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Does each sample find its procedure first, and each one that must not be answered, no answer? */
public final class SampleCheck {

  private static final int MATCHES = 3;

  /** No paste is longer; what goes beyond is not matched. */
  private static final int BYTES_MAX = 8 << 20;

  private final ProcedureIndex index;
  private final Matcher matcher;

  /** A check against {@code index}, which stays the caller's to close. */
  public SampleCheck(ProcedureIndex index) {
    this.index = index;
    this.matcher = new Matcher(index);
  }

  /** What is wrong with {@code samples}, in their order; at most one problem each. */
  public List<Problem> problems(List<Sample> samples) {
    return samples.stream().flatMap(sample -> problem(sample).stream()).toList();
  }

  /**
   * What is wrong with {@code sample}, a WARNING: {@code sample-missed} and {@code sample-answered}
   * when the matching is not as its name says, {@code sample-without-section} when that does not
   * name one section, {@code unreadable} when the file cannot be read.
   */
  public Optional<Problem> problem(Sample sample) {
    try (InputStream in = Files.newInputStream(sample.file())) {
      Paste paste = Paste.of(in.readNBytes(BYTES_MAX));
      return sample.isNegative() ? answered(sample, paste) : missed(sample, paste);
    } catch (IOException e) {
      return warning(
          sample, "unreadable", "the sample cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private Optional<Problem> missed(Sample sample, Paste paste) {
    List<String> expected = expected(sample);
    if (expected.size() != 1) {
      String message =
          "'%s' names %d sections of %s; accepted is what one section's id has after '#'"
              .formatted(sample.section(), expected.size(), sample.guide());
      return warning(sample, "sample-without-section", message);
    }
    String id = expected.getFirst();
    Answer answer = matcher.match(paste, MATCHES);
    if (answer.kind() == Answer.Kind.NO_MATCH) {
      return warning(
          sample,
          "sample-missed",
          "it does not find '%s', nor anything else: %s".formatted(id, answer.reason()));
    }
    String first = first(answer);
    return first.equals(id)
        ? Optional.empty()
        : warning(sample, "sample-missed", "it finds '%s' first, not '%s'".formatted(first, id));
  }

  private Optional<Problem> answered(Sample sample, Paste paste) {
    Answer answer = matcher.match(paste, MATCHES);
    String first = answer.kind() == Answer.Kind.ANSWER ? first(answer) : "";
    return first.startsWith(sample.guide() + "#")
        ? warning(sample, "sample-answered", "'%s' answers it and must not".formatted(first))
        : Optional.empty();
  }

  private static String first(Answer answer) {
    return answer.matches().getFirst().procedure().id();
  }

  /** The ids of the guide's procedures that the sample's name stands for. */
  private List<String> expected(Sample sample) {
    return index.runbooks().stream()
        .filter(runbook -> runbook.id().equals(sample.guide()))
        .flatMap(runbook -> runbook.procedures().stream())
        .map(ProcedureEntry::id)
        .filter(sample::isFor)
        .toList();
  }

  private static Optional<Problem> warning(Sample sample, String code, String message) {
    return Optional.of(Problem.at(Severity.WARNING, code, sample.path(), 1, message));
  }
}
