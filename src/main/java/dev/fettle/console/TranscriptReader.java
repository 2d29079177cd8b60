package dev.fettle.console;

import java.util.List;

/** Tells prompts, commands and output apart in console text. */
public final class TranscriptReader {

  private TranscriptReader() {}

  /**
   * Reads a block of console text.
   *
   * @param language of the block as its author named it, lower case; empty when not named
   */
  public static Transcript read(String text, String language) {
    int last = (int) text.lines().count();
    return new Transcript(List.of(new Transcript.Printed(text, 0, Math.max(0, last - 1))));
  }
}
