package dev.fettle.command;

import dev.fettle.runbook.Procedure;
import java.util.List;
import java.util.Map;

/** Fills the commands of a procedure with values, quoted for where they stand. */
public final class CommandFiller {

  private CommandFiller() {}

  /**
   * Fills every command of {@code procedure}.
   *
   * @param values by parameter name
   * @throws IllegalArgumentException when a name is not a parameter of the procedure or a value is
   *     not of its kind; the message says the accepted form
   */
  public static List<FilledCommand> fill(Procedure procedure, Map<String, String> values) {
    return List.of();
  }
}
