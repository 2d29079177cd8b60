package dev.fettle.parse.asciidoc;

import dev.fettle.source.Inclusions;
import dev.fettle.source.Source;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jspecify.annotations.Nullable;

/** Includes files of the content root, and no others. */
final class IncludeDirective extends IncludeProcessor {

  private @Nullable Source source;
  private @Nullable Inclusions files;
  private @Nullable Log log;

  /** The next document is {@code source}; what {@code files} refuses is told to {@code log}. */
  void within(Source source, Inclusions files, Log log) {
    this.source = source;
    this.files = files;
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
    Inclusions brought = files;
    if (guide == null || brought == null) {
      return;
    }
    try {
      Path file = folder(reader, guide).resolve(target).normalize();
      String text = brought.read(file);
      reader.pushInclude(Excerpt.of(text, attributes), file.toString(), target, 1, attributes);
    } catch (AccessDeniedException refused) {
      refuse(target, "it is outside the content folder or too large");
    } catch (IOException | InvalidPathException unreadable) {
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
