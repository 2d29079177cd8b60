package dev.fettle.parse.asciidoc;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.parse.DocumentParser;
import dev.fettle.source.Problem;
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
    return engine.read(
        source,
        source.text(),
        (document, log) -> {
          Lines lines = Lines.of(source);
          List<Block> blocks = new BlockCopy(lines).document(document);
          return document(source, blocks, log.problems(source));
        });
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
    return engine.read(
        source,
        ":sectids!:\n\n" + asciidoc,
        (document, log) -> {
          List<Block> blocks = new BlockCopy(Lines.carried(source)).document(document);
          List<Problem> all = new ArrayList<>(problems);
          all.addAll(log.problemsOfTranscript(source));
          return document(source, blocks, all);
        });
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
