package dev.fettle.extract;

import dev.fettle.document.Document;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.runbook.Guide;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Step;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Guides made of Markdown text. */
final class Guides {

  private Guides() {}

  static Guide read(String markdown) {
    return read(markdown, Map.of());
  }

  static Guide read(String markdown, Map<String, Object> frontMatter) {
    return new RunbookReader().read(document(markdown, frontMatter), "hash");
  }

  static Document document(String markdown, Map<String, Object> frontMatter) {
    Source source =
        new Source(
            "ops/guide.md",
            Markup.MARKDOWN,
            new Metadata(frontMatter),
            markdown,
            1,
            Path.of("ops/guide.md"),
            Path.of("."));
    return new MarkdownParser().parse(source);
  }

  /** The only procedure of a guide. */
  static Procedure procedure(String markdown) {
    List<Procedure> procedures = read(markdown).runbook().procedures();
    if (procedures.size() != 1) {
      throw new AssertionError("one procedure expected: " + procedures);
    }
    return procedures.getFirst();
  }

  static List<Step> steps(String markdown) {
    return procedure(markdown).steps();
  }
}
