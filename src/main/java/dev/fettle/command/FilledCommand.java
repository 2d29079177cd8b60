package dev.fettle.command;

import dev.fettle.command.consequence.Consequence;
import dev.fettle.runbook.Command;
import java.util.List;

/**
 * A command with values in it.
 *
 * @param text safe to paste when {@code missing} is empty; what is missing stands as the author
 *     spelled it
 * @param missing names of parameters that have no value yet
 * @param consequence of {@code text}
 */
public record FilledCommand(
    Command command, String text, List<String> missing, Consequence consequence) {

  public FilledCommand {
    missing = List.copyOf(missing);
  }
}
