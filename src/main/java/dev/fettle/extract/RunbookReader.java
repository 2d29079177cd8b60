package dev.fettle.extract;

import dev.fettle.document.Document;
import dev.fettle.extract.words.Words;
import dev.fettle.runbook.Guide;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import dev.fettle.runbook.Step;
import dev.fettle.source.Problem;
import dev.fettle.source.Source;
import dev.fettle.source.SourceSpan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a guide's document as a runbook: each section with content of its own becomes a procedure.
 * All that a section says stands in its procedure's steps, in order. Safe for use by several
 * threads; never fails on content.
 */
public final class RunbookReader {

  /** In prose with Han characters, one of them says about as much as this many Latin letters. */
  private static final int LETTERS_PER_HAN = 3;

  /**
   * The runbook in {@code document}, with the document's problems and those found here.
   *
   * @param contentHash SHA-256 of the file, hexadecimal
   */
  public Guide read(Document document, String contentHash) {
    Source source = document.source();
    StatedFacts facts = new StatedFacts(source);
    List<Outline.Part> parts = Outline.of(document);
    List<Procedure> procedures = new SectionReader(source, parts, facts).procedures();
    Runbook runbook =
        new Runbook(
            runbookId(source.path()),
            Outline.title(document),
            facts.language().orElseGet(() -> language(procedures)),
            facts.texts("tags"),
            facts.texts("systems"),
            provenance(source, contentHash),
            procedures);
    return new Guide(runbook, problems(document, facts), anchors(parts), document.inclusions());
  }

  /**
   * A guide that shows {@code source} as it was written, for when it cannot be read; {@code why}
   * says so.
   */
  public Guide unread(Source source, Problem why) {
    int lines = (int) Math.max(1, source.text().lines().count());
    SourceSpan span = source.span(0, lines - 1);
    String title = source.metadata().text("title").orElse(source.path());
    Procedure whole =
        new Procedure(
            runbookId(source.path()) + "#" + Outline.PREAMBLE,
            title,
            List.of(),
            "",
            "",
            List.of(),
            List.of(new Step.Excerpt("", source.text(), span)),
            List.of(),
            List.of(),
            span);
    Runbook runbook =
        new Runbook(
            runbookId(source.path()),
            title,
            "en",
            List.of(),
            List.of(),
            provenance(source, source.contentHash()),
            List.of(whole));
    return new Guide(runbook, List.of(why));
  }

  private static Runbook.Provenance provenance(Source source, String contentHash) {
    return new Runbook.Provenance(source.path(), source.markup(), contentHash);
  }

  private static List<Problem> problems(Document document, StatedFacts facts) {
    return Stream.concat(document.problems().stream(), facts.problems().stream())
        .sorted(Comparator.comparingInt(problem -> problem.span().firstLine()))
        .toList();
  }

  private static List<String> anchors(List<Outline.Part> parts) {
    return parts.stream()
        .flatMap(part -> Stream.of(part.anchor(), part.slug()))
        .filter(anchor -> !anchor.isEmpty())
        .distinct()
        .toList();
  }

  /** The path without its ending. */
  static String runbookId(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  /** {@code zh} when Han characters say most of what the instructions say, else {@code en}. */
  private static String language(List<Procedure> procedures) {
    long han = 0;
    long letters = 0;
    for (Procedure procedure : procedures) {
      for (Step step : procedure.steps()) {
        if (step instanceof Step.Instruction words) {
          han += words.prose().codePoints().filter(Words::isHan).count();
          letters += words.prose().codePoints().filter(Character::isLetter).count();
        }
      }
    }
    return han > 0 && han * LETTERS_PER_HAN >= letters - han ? "zh" : "en";
  }
}
