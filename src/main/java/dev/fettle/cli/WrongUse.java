package dev.fettle.cli;

/** A caller's mistake; the message names the subject and what is accepted. */
final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }

  static WrongUse of(String subject, String value, String accepted) {
    return new WrongUse("%s '%s': %s".formatted(subject, value, accepted));
  }
}
