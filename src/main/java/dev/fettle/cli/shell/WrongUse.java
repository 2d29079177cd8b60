package dev.fettle.cli.shell;

/** A caller's mistake; the message names the subject and what is accepted. */
public final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A mistake told whole by {@code message}. */
  public WrongUse(String message) {
    super(message);
  }

  /** A mistake with one value. */
  public static WrongUse of(String subject, String value, String accepted) {
    return new WrongUse("%s '%s': %s".formatted(subject, value, accepted));
  }
}
