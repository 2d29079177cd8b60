package dev.fettle.diagnose.fact;

import dev.fettle.console.Exchange;
import java.util.List;

/**
 * Knows one kind of output by its content: headers and grammar, not by the command above it, which
 * is often missing. It abstains when unsure, never throws on content, and takes linear time.
 */
public interface Recogniser {

  /** What it knows in {@code exchange}; several outputs may stand in one that has no prompts. */
  List<Reading> read(Exchange exchange);
}
