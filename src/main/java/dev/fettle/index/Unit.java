package dev.fettle.index;

/**
 * A line or a sentence of a guide, as it is compared with a paste's.
 *
 * @param text as it stands
 * @param guideLine of the guide's file, from 1
 */
public record Unit(Kind kind, String text, int guideLine) {

  /** What part it plays in the guide. */
  public enum Kind {
    TITLE,
    /** Stated by the author as what the fault looks like. */
    SYMPTOM,
    /** A message quoted in running text. */
    QUOTED,
    OUTPUT,
    COMMAND,
    PROSE
  }
}
