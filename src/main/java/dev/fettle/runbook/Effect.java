package dev.fettle.runbook;

/** What a command does to the system it is run on, mildest first; each includes those before it. */
public enum Effect {
  /** Changes nothing. */
  READS,
  /** Stops and starts something that comes back by itself. */
  RESTARTS,
  /** Changes configuration or state in a way that can be taken back. */
  CHANGES,
  /** Interrupts service while it runs or until someone acts. */
  DISRUPTS,
  /** Removes what cannot be brought back. */
  DESTROYS,
  /** Could not be read; to be treated as dangerous. */
  UNKNOWN
}
