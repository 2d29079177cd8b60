package dev.fettle.runbook;

import dev.fettle.source.SourceSpan;
import java.util.List;

/**
 * How a fault shows itself.
 *
 * @param text one message or description as the guide gives it
 * @param signatures what it looks like in a paste; empty when the text is a mere description
 */
public record Symptom(String text, Origin origin, List<Signature> signatures, SourceSpan span) {

  public Symptom {
    signatures = List.copyOf(signatures);
  }

  /** Where a symptom was found, the surest first. */
  public enum Origin {
    /** Stated in the front matter. */
    AUTHOR,
    /** A line of an error or of output shown in a code block. */
    OUTPUT,
    /** A message quoted in running text. */
    QUOTED,
    /** A title that is a message. */
    TITLE
  }
}
