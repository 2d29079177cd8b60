package dev.fettle.diagnose.iptables.walk;

/** What one walk may cost. */
final class Effort {

  private static final int DEPTH_MAX = 64;
  private static final int WAYS_MAX = 20_000;
  private static final int RULES_MAX = 400_000;

  private int rules;

  /** Counts one rule that a packet meets; whether the walk may go on. */
  boolean spend(int depth, int ways) {
    rules++;
    return rules <= RULES_MAX && depth <= DEPTH_MAX && ways <= WAYS_MAX;
  }
}
