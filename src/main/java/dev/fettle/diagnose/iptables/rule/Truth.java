package dev.fettle.diagnose.iptables.rule;

/** Whether a condition holds, as far as a paste tells. */
public enum Truth {
  YES,
  NO,
  MAYBE;

  /** YES or NO. */
  public static Truth of(boolean known) {
    return known ? YES : NO;
  }

  /** Its opposite, when {@code not}; what is undecided stays so. */
  public Truth unless(boolean not) {
    if (!not || this == MAYBE) {
      return this;
    }
    return this == YES ? NO : YES;
  }

  /** Kleene's conjunction. */
  public Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == MAYBE ? MAYBE : other;
  }
}
