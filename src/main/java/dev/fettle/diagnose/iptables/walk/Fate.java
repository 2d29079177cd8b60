package dev.fettle.diagnose.iptables.walk;

/** How a packet leaves a chain, and at last the node. */
enum Fate {
  /** Fell off the end, or returned. */
  BACK,
  /** Accepted or translated: the next table has it. */
  ON,
  REJECTED,
  DROPPED,
  /** Jumped to a chain that does not exist. */
  DANGLING,
  /** Runs in a circle. */
  LOOP,
  /** Went on to rules that were not pasted. */
  UNSEEN,
  /** Was handed to a target that no rule describes. */
  ELSEWHERE,
  /** The walk was given up: too many ways. */
  GIVEN_UP
}
