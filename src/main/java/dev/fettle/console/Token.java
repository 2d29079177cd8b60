package dev.fettle.console;

/**
 * A piece of console text as guides and pastes are compared by.
 *
 * @param text lower case; of a hole its type in angle brackets ({@code <ip>}); of a name what stays
 *     when its variable parts are taken away
 * @param start of the text that was read, from 0, in UTF-16 units
 * @param end exclusive
 */
public record Token(String text, Kind kind, int start, int end) {

  /** How much a token says. */
  public enum Kind {
    /** A word that carries meaning. */
    WORD,
    /** A value that is chosen by whoever runs the system: a path, a quoted name, a pod. */
    NAME,
    /** A value that is new each time: an address, a time, a count. Only its type is compared. */
    HOLE
  }
}
