package dev.fettle.runbook;

/** What kind of value a parameter takes. */
public enum ParameterKind {
  NODE,
  IP,
  CIDR,
  PORT,
  POD,
  NAMESPACE,
  CONTAINER,
  IMAGE,
  TAG,
  INTERFACE,
  UNIT,
  FILE,
  USER,
  /** Any text. */
  TEXT
}
