package dev.fettle.parse.rst;

import dev.fettle.parse.rst.block.BlockReader;
import dev.fettle.parse.rst.emit.AsciiDocWriter;
import dev.fettle.parse.rst.text.RstOptions;
import dev.fettle.source.Source;

/** Writes reStructuredText as AsciiDoc, for a team that moves its guides. */
public final class RstTranscriber {

  private final RstOptions options;

  /** Mends common slips and brings in included files. */
  public RstTranscriber() {
    this(RstOptions.SERVED);
  }

  RstTranscriber(RstOptions options) {
    this.options = options;
  }

  /** The AsciiDoc of {@code source}, for people to read and go on with. */
  public Transcript transcribe(Source source) {
    return transcribe(source, false);
  }

  /** The same, with the lines of {@code source} carried along in attributes when wanted. */
  Transcript transcribe(Source source, boolean lines) {
    BlockReader.Guide guide = BlockReader.read(source, options);
    return new Transcript(
        AsciiDocWriter.write(guide.blocks(), lines), guide.problems(), guide.inclusions());
  }
}
