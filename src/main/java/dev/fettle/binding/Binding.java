package dev.fettle.binding;

import dev.fettle.runbook.ParameterKind;
import java.util.List;

/**
 * What a paste says of a parameter's value.
 *
 * @param value taken for it; empty when several would do and a person has to choose
 * @param line of the paste that the value stands on, from 1; 0 for a choice
 * @param confidence 0 to 1; 0 for a choice
 * @param source where it was found, in words
 * @param alternatives the other values that would do, most likely first
 */
public record Binding(
    String parameter,
    ParameterKind kind,
    String value,
    int line,
    double confidence,
    String source,
    List<Candidate> alternatives) {

  /** A value of less confidence is a guess, and never goes into a command that does damage. */
  public static final double SURE = 0.8;

  public Binding {
    alternatives = List.copyOf(alternatives);
  }

  /** Whether a person has to choose. */
  public boolean isChoice() {
    return value.isEmpty();
  }

  /** Whether it is more than a guess. */
  public boolean isSure() {
    return !isChoice() && confidence >= SURE;
  }
}
