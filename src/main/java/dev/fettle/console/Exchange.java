package dev.fettle.console;

import java.util.List;

/**
 * A command with what it printed, as pasted. What stands before the first prompt is an exchange
 * without a command.
 *
 * @param host that the prompt names; empty when none does
 * @param command without its prompt; empty when there is none
 * @param line of the paste that the command stands on, from 1, or the first printed one
 * @param output the printed lines, cleaned of what terminals and chats add; empty lines stay
 * @param ended whether another prompt follows, so that nothing of the output is missing
 */
public record Exchange(String host, String command, int line, List<Printed> output, boolean ended) {

  public Exchange {
    output = List.copyOf(output);
  }

  /** One whose end nothing shows. */
  public Exchange(String host, String command, int line, List<Printed> output) {
    this(host, command, line, output, false);
  }

  /**
   * A printed line.
   *
   * @param line of the paste, from 1
   * @param text without trailing white space
   */
  public record Printed(int line, String text) {}
}
