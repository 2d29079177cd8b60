package dev.fettle.parse.asciidoc;

import dev.fettle.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jspecify.annotations.Nullable;

/** Includes files of the content root, and no others. */
final class Inclusion extends IncludeProcessor {

  private static final long LARGEST = 4_000_000;

  private @Nullable Source source;
  private @Nullable Log log;

  /** The next document is {@code source}; what cannot be included is told to {@code log}. */
  void within(Source source, Log log) {
    this.source = source;
    this.log = log;
  }

  @Override
  public boolean handles(String target) {
    return true;
  }

  @Override
  public void process(
      Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
    Source guide = source;
    if (guide == null) {
      return;
    }
    Path folder = folder(reader, guide);
    Path file = folder.resolve(target).normalize();
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(guide.root().toRealPath()) || Files.size(real) > LARGEST) {
        refuse(target, "it is outside the content folder or too large");
        return;
      }
      String text = Files.readString(real, StandardCharsets.UTF_8);
      reader.pushInclude(Excerpt.of(text, attributes), real.toString(), target, 1, attributes);
    } catch (IOException unreadable) {
      refuse(target, "it cannot be read as UTF-8 text");
    }
  }

  private static Path folder(PreprocessorReader reader, Source guide) {
    String file = reader.getFile();
    Path current = file == null || file.isEmpty() ? guide.origin() : Path.of(file);
    Path parent = current.toAbsolutePath().getParent();
    return parent == null ? guide.root() : parent;
  }

  private void refuse(String target, String reason) {
    if (log != null) {
      log.log(
          new LogRecord(
              Severity.WARN, "the file '%s' is not included: %s".formatted(target, reason)));
    }
  }
}
