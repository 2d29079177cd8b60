package dev.fettle.runbook;

/** What a symptom looks like in pasted text. */
public sealed interface Signature {

  /** As the author or the guide wrote it. */
  String text();

  /**
   * Words that stand together; white space and case aside. Volatile values in it match any of their
   * kind.
   */
  record Phrase(String text) implements Signature {}

  /** An RE2 expression, matched against one line; linear time. */
  record Expression(String text) implements Signature {}
}
