package dev.fettle.command.consequence;

/**
 * The way back from a command.
 *
 * @param text the command that takes it back, or a word on why there is none; empty when there is
 *     nothing to say
 */
public record Undo(Kind kind, String text) {

  /** Whether there is a way back. */
  public enum Kind {
    /** Nothing was changed, or what was stopped comes back by itself. */
    NOT_NEEDED,
    /** {@link Undo#text} is a command that takes it back. */
    COMMAND,
    /** It can be taken back by hand, when what was there before is known. */
    BY_HAND,
    /** Nothing takes it back. */
    IMPOSSIBLE,
    /** Could not be read. */
    UNKNOWN
  }

  static final Undo NOT_NEEDED = new Undo(Kind.NOT_NEEDED, "");
  static final Undo UNKNOWN = new Undo(Kind.UNKNOWN, "");

  static Undo by(String command) {
    return new Undo(Kind.COMMAND, command);
  }

  static Undo byHand(String how) {
    return new Undo(Kind.BY_HAND, how);
  }

  static Undo impossible(String why) {
    return new Undo(Kind.IMPOSSIBLE, why);
  }
}
