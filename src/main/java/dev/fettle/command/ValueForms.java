package dev.fettle.command;

import dev.fettle.runbook.ParameterKind;

/** The form that the values of a kind have. */
public final class ValueForms {

  private ValueForms() {}

  /** Whether {@code value} is of {@code kind}. */
  public static boolean accepts(String value, ParameterKind kind) {
    return ValueForm.accepts(value, kind);
  }
}
