package dev.fettle.parse.asciidoc;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.parse.DocumentParser;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads AsciiDoc through Asciidoctor, which is started when the first document is read and not
 * before. Includes stay inside the content root; otherwise the safe mode is SECURE.
 *
 * <p>May be used by several threads: they take turns, for one Asciidoctor serves all.
 */
public final class AsciidocParser implements DocumentParser {

  private final Engine engine = new Engine();

  /** A reader whose Asciidoctor is not started yet. */
  public AsciidocParser() {}

  @Override
  public Document parse(Source source) {
    try {
      return engine.read(
          source,
          source.text(),
          (document, log) ->
              document(
                  source,
                  new BlockCopy(Lines.of(source)).document(document),
                  log.problems(source)));
    } catch (Engine.TooDeepException deep) {
      return unread(source, List.of());
    }
  }

  /**
   * Reads a guide that was transcribed to AsciiDoc: its spans and all that AsciiDoc has no word for
   * are read back from the attributes that the transcription left.
   *
   * @param source the guide as its author wrote it
   * @param asciidoc the transcription
   * @param problems what the transcription had to say
   */
  public Document parseTranscript(Source source, String asciidoc, List<Problem> problems) {
    try {
      return engine.read(
          source,
          ":sectids!:\n\n" + asciidoc,
          (document, log) -> {
            List<Problem> all = new ArrayList<>(problems);
            List<Block> blocks = new BlockCopy(Lines.carried(source)).document(document);
            all.addAll(log.problemsOfTranscript(source));
            return document(source, blocks, all);
          });
    } catch (Engine.TooDeepException deep) {
      return unread(source, problems);
    }
  }

  private static Document unread(Source source, List<Problem> problems) {
    String reason = "blocks stand in each other too deep to be read";
    int last = Math.max(0, (int) source.text().lines().count() - 1);
    List<Problem> all = new ArrayList<>(problems);
    all.add(new Problem(Severity.ERROR, "nesting", source.span(0, last), reason));
    return document(
        source, List.of(new Block.Opaque(source.text(), reason, source.span(0, last))), all);
  }

  private static Document document(Source source, List<Block> blocks, List<Problem> problems) {
    String title =
        source
            .metadata()
            .text("title")
            .orElseGet(() ->
                blocks.stream()
                    .filter(Block.Section.class::isInstance)
                    .map(section -> ((Block.Section) section).heading())
                    .findFirst()
                    .orElse(""));
    List<Problem> ordered =
        problems.stream()
            .sorted(Comparator.comparingInt((Problem problem) -> problem.span().firstLine()))
            .toList();
    return new Document(source, title, blocks, ordered);
  }
}
