package dev.fettle.console;

import java.util.List;

/**
 * One message of a paste: a line without what its carriers put around it, or several that were cut
 * out of one.
 *
 * @param content what was said, each character with its place in the paste
 * @param tokens of the content
 * @param source which stream it came through ({@code pod/web-1/app}, {@code host sshd[12]}); empty
 *     when no prefix says
 * @param line of the paste that it begins on, from 1
 * @param lines how many lines of the paste were joined to it; 1 when it stands on one
 * @param opens whether its carrier says that a message begins here
 * @param repeated whether a line of the same words came before
 */
public record PasteLine(
    TracedText content,
    List<Token> tokens,
    Level level,
    Kind kind,
    String source,
    int line,
    int lines,
    boolean opens,
    boolean repeated) {

  public PasteLine {
    tokens = List.copyOf(tokens);
  }

  /** What its carrier says of how bad it is. */
  public enum Level {
    ERROR,
    WARN,
    INFO,
    NONE
  }

  /** Who wrote it. */
  public enum Kind {
    /** Typed after a prompt. */
    COMMAND,
    /** Printed. */
    OUTPUT
  }
}
