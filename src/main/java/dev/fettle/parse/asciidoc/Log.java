package dev.fettle.parse.asciidoc;

import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;

/** What Asciidoctor says while it reads one document. */
final class Log implements LogHandler {

  private final List<LogRecord> records = new ArrayList<>();

  @Override
  public void log(LogRecord record) {
    records.add(record);
  }

  void clear() {
    records.clear();
  }

  /** The records as problems at lines of {@code source}. */
  List<Problem> problems(Source source) {
    return records.stream()
        .map(record ->
            Problem.at(
                severity(record),
                "asciidoc",
                source.path(),
                source.firstLine() + Math.max(1, line(record)) - 1,
                message(record)))
        .toList();
  }

  /** The records about a transcription, whose lines are not the author's. */
  List<Problem> problemsOfTranscript(Source source) {
    return records.stream()
        .map(record ->
            Problem.at(
                Severity.WARNING,
                "transcription",
                source.path(),
                source.firstLine(),
                "line %d of its AsciiDoc: %s".formatted(line(record), message(record))))
        .toList();
  }

  private static int line(LogRecord record) {
    return record.getCursor() == null ? 1 : record.getCursor().getLineNumber();
  }

  private static String message(LogRecord record) {
    return String.valueOf(record.getMessage());
  }

  private static Severity severity(LogRecord record) {
    return switch (record.getSeverity()) {
      case DEBUG, INFO, UNKNOWN -> Severity.INFO;
      case WARN -> Severity.WARNING;
      case ERROR, FATAL -> Severity.ERROR;
    };
  }
}
