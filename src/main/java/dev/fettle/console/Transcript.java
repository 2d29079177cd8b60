package dev.fettle.console;

import java.util.List;
import java.util.Optional;

/**
 * A console session in the order in which it was typed and printed. Together the entries hold every
 * line.
 */
public record Transcript(List<Entry> entries) {

  public Transcript {
    entries = List.copyOf(entries);
  }

  /**
   * A run of lines of one kind; lines count from 0 in the text that was read, the last inclusive.
   */
  public sealed interface Entry {
    String text();

    int firstLine();

    int lastLine();
  }

  /**
   * What was typed.
   *
   * @param text without the prompt and without continuation prompts; several lines when continued,
   *     a here-document or a loop; empty at a prompt that only shows that the command before ended
   * @param interpreter {@code sh}, {@code powershell}, {@code router}, {@code sql} …
   */
  public record Typed(
      String text, Optional<Prompt> prompt, String interpreter, int firstLine, int lastLine)
      implements Entry {}

  /** What was printed. */
  public record Printed(String text, int firstLine, int lastLine) implements Entry {}

  /** A remark of the author among the commands, with its comment sign. */
  public record Remark(String text, int firstLine, int lastLine) implements Entry {}

  /**
   * What stands before a command.
   *
   * @param text as it stands
   * @param user and host: empty when the prompt does not say
   * @param root whether it is a prompt of root
   */
  public record Prompt(String text, String user, String host, boolean root) {}
}
