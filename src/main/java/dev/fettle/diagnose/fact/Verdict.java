package dev.fettle.diagnose.fact;

/** What a check says. */
public enum Verdict {
  /** As it should be. */
  PASS,
  /** Works, and somebody should look. */
  WARN,
  /** The fault, or a part of it. */
  FAIL,
  /** Cannot be told from what was pasted. */
  UNKNOWN,
  /** The check does not concern this system. */
  NOT_APPLICABLE
}
