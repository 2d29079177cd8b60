package dev.fettle.diagnose.iptables.walk;

import java.util.Locale;

/** What becomes of a packet. */
public enum Outcome {
  /** An endpoint of a service, or a published container. */
  REACHES,
  /** A process of the node itself. */
  LOCAL_PROCESS,
  /** Goes on to its address, which no rule changes. */
  PASSES,
  NO_ENDPOINTS,
  NO_LOCAL_ENDPOINTS,
  SOURCE_RANGES,
  REJECTED,
  DROPPED,
  DROPPED_BY_POLICY,
  DANGLING_CHAIN,
  /** The rules for the address stand there, and no hook leads to them. */
  UNHOOKED,
  LOOP,
  WRONG_PORT,
  NOT_A_SERVICE,
  /** Depends on what was not pasted. */
  UNSEEN,
  /** Goes to a target that no rule describes. */
  ELSEWHERE;

  /** Whether the packet arrives. */
  public boolean good() {
    return this == REACHES || this == LOCAL_PROCESS || this == PASSES;
  }

  /** Whether it is known not to arrive. */
  public boolean bad() {
    return !good() && this != UNSEEN && this != ELSEWHERE;
  }

  /** Whether it is told from rules that are not there, so that a cut paste cannot tell it. */
  public boolean byAbsence() {
    return this == UNHOOKED
        || this == WRONG_PORT
        || this == NOT_A_SERVICE
        || this == NO_ENDPOINTS
        || this == NO_LOCAL_ENDPOINTS
        || this == SOURCE_RANGES
        || this == DROPPED_BY_POLICY;
  }

  /** As in output: {@code no-endpoints}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
