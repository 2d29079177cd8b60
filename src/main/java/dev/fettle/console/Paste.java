package dev.fettle.console;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a user pasted, bounded on entry. It is hostile text and never logged.
 *
 * @param text with {@code \n} line ends
 * @param truncated whether it was longer than the bounds and its end was left out
 */
public record Paste(String text, boolean truncated) {

  /** Bounds that keep one paste from starving others. */
  public static final int CHARS_MAX = 8 << 20;

  /** Reads {@code text} up to {@link #CHARS_MAX}; line ends of any system become {@code \n}. */
  public static Paste of(String text) {
    boolean truncated = text.length() > CHARS_MAX;
    String kept = truncated ? text.substring(0, CHARS_MAX) : text;
    return new Paste(kept.replace("\r\n", "\n"), truncated);
  }

  /** Reads UTF-8; broken bytes become U+FFFD. */
  public static Paste of(byte[] bytes) {
    return of(new String(bytes, StandardCharsets.UTF_8));
  }

  /** The lines, without their ends. A carriage return inside a line stays for the reader. */
  public List<String> lines() {
    return List.of(text.split("\n", -1));
  }

  /** What a reader has to be told of the limits that it hit. */
  public List<String> notes() {
    return truncated
        ? List.of(
            "The paste is longer than %d characters; its end was not read.".formatted(CHARS_MAX))
        : List.of();
  }

  /** Never the text itself, so that no log shows it by accident. */
  @Override
  public String toString() {
    return "Paste[" + text.length() + " characters, truncated=" + truncated + "]";
  }
}
