package dev.fettle.parse.asciidoc;

import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.parse.DocumentParser;
import dev.fettle.source.Inclusion;
import dev.fettle.source.Inclusions;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads AsciiDoc through Asciidoctor, which is started when the first document is read and not
 * before. Includes stay inside the content root; otherwise the safe mode is SECURE.
 *
 * <p>May be used by several threads: they take turns, for one Asciidoctor serves all.
 */
public final class AsciidocParser implements DocumentParser {

  private @Nullable Engine engine;

  /** A reader whose Asciidoctor is not started yet. */
  public AsciidocParser() {}

  /** Made late: to make it loads a good part of the library already. */
  private synchronized Engine engine() {
    Engine made = engine;
    if (made == null) {
      made = new Engine();
      engine = made;
    }
    return made;
  }

  @Override
  public Document parse(Source source) {
    Inclusions files = new Inclusions(source);
    try {
      return engine()
          .read(
              files,
              source,
              source.text(),
              (document, log) ->
                  document(
                      source,
                      new BlockCopy(Lines.of(source)).document(document),
                      log.problems(source),
                      files.list()));
    } catch (Engine.TooDeepException deep) {
      return unread(source, List.of(), files.list());
    }
  }

  /**
   * Reads a guide that was transcribed to AsciiDoc: its spans and all that AsciiDoc has no word for
   * are read back from the attributes that the transcription left.
   *
   * @param source the guide as its author wrote it
   * @param asciidoc the transcription
   * @param problems what the transcription had to say
   * @param inclusions what it brought in
   */
  public Document parseTranscript(
      Source source, String asciidoc, List<Problem> problems, List<Inclusion> inclusions) {
    try {
      return engine()
          .read(
              new Inclusions(source),
              source,
              ":sectids!:\n\n" + asciidoc,
              (document, log) -> {
                List<Problem> all = new ArrayList<>(problems);
                List<Block> blocks = new BlockCopy(Lines.carried(source)).document(document);
                all.addAll(log.problemsOfTranscript(source));
                return document(source, blocks, all, inclusions);
              });
    } catch (Engine.TooDeepException deep) {
      return unread(source, problems, inclusions);
    }
  }

  private static Document unread(
      Source source, List<Problem> problems, List<Inclusion> inclusions) {
    String reason = "blocks stand in each other too deep to be read";
    int last = Math.max(0, (int) source.text().lines().count() - 1);
    List<Problem> all = new ArrayList<>(problems);
    all.add(new Problem(Severity.ERROR, "nesting", source.span(0, last), reason));
    Block whole = new Block.Opaque(source.text(), reason, source.span(0, last));
    return document(source, List.of(whole), all, inclusions);
  }

  private static Document document(
      Source source, List<Block> blocks, List<Problem> problems, List<Inclusion> inclusions) {
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
    return new Document(source, title, blocks, ordered, inclusions);
  }
}
