package dev.fettle.parse;

import dev.fettle.document.Document;
import dev.fettle.source.Source;

/**
 * Reads one markup. Safe for use by several threads at once.
 *
 * <p>A parser never fails on content: what it cannot read becomes a {@link
 * dev.fettle.document.Block.Opaque} block or plain text, with a {@link dev.fettle.source.Problem}.
 */
public interface DocumentParser {

  /** The document that {@code source} holds. */
  Document parse(Source source);
}
