package dev.fettle.parse.rst;

import dev.fettle.document.Document;
import dev.fettle.parse.DocumentParser;
import dev.fettle.parse.asciidoc.AsciidocParser;
import dev.fettle.parse.rst.text.RstOptions;
import dev.fettle.source.Source;

/**
 * Reads reStructuredText as docutils does: transcribes it to AsciiDoc, and lets Asciidoctor load
 * that. Every block keeps the lines that its author wrote it on.
 *
 * <p>May be used by several threads: the transcription runs side by side, the loading in turns.
 */
public final class RstParser implements DocumentParser {

  private final AsciidocParser asciidoc;
  private final RstTranscriber transcriber;

  private RstParser(AsciidocParser asciidoc, RstOptions options) {
    this.asciidoc = asciidoc;
    this.transcriber = new RstTranscriber(options);
  }

  /** The reader that serves: mends common slips, reports each, and brings in included files. */
  public static RstParser lenient(AsciidocParser asciidoc) {
    return new RstParser(asciidoc, RstOptions.SERVED);
  }

  /** Reads what docutils reads, to the letter and without access to other files. */
  public static RstParser strict(AsciidocParser asciidoc) {
    return new RstParser(asciidoc, RstOptions.STRICT);
  }

  @Override
  public Document parse(Source source) {
    Transcript transcript = transcriber.transcribe(source, true);
    return asciidoc.parseTranscript(
        source, transcript.text(), transcript.problems(), transcript.inclusions());
  }
}
