package dev.fettle.parse.rst.directive;

/** A directive that cannot be read as written; the message says why. */
final class Misuse extends Exception {

  private static final long serialVersionUID = 1L;

  Misuse(String message) {
    super(message, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
