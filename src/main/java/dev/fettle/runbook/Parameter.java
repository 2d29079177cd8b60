package dev.fettle.runbook;

import java.util.List;

/**
 * A value that a reader has to supply.
 *
 * @param name lower case words joined by {@code _}, unique in its procedure
 * @param required whether a command that names it is useless without it
 * @param defaultValue used when no value is given; empty when there is none
 * @param example a value as the author showed it; empty when there is none
 * @param spellings how the author wrote the placeholder in commands: {@code <IP_master>}, {@code
 *     ${node_id}}
 */
public record Parameter(
    String name,
    ParameterKind kind,
    boolean required,
    String defaultValue,
    String example,
    List<String> spellings) {

  public Parameter {
    spellings = List.copyOf(spellings);
  }
}
