package dev.fettle.command.consequence;

/** How far what a command does reaches. */
public enum Scope {
  /** It does nothing. */
  NONE,
  /** Things that it names: a pod, a file, a container, a release. */
  OBJECT,
  /** The settings, packages or services of the machine it is run on. */
  HOST,
  /** All of a kind, or all there is, in one namespace. */
  NAMESPACE,
  /** All that runs on one machine. */
  NODE,
  /** The whole cluster. */
  CLUSTER,
  /** Could not be read. */
  UNKNOWN
}
