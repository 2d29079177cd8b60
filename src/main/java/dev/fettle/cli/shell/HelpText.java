package dev.fettle.cli.shell;

import java.util.List;
import org.springframework.shell.core.command.CommandOption;

/** What {@code --help} says. */
final class HelpText {

  private static final int NAME_WIDTH = 22;

  private static final String INTRODUCTION =
      """
      Fettle answers pasted error output with the procedure that fixes it.

        kubectl get pods 2>&1 | fettle     match what a command printed
        fettle match FILE                  match what a file holds

      Commands:
      """;

  private static final String CLOSING =
      """

      'fettle COMMAND --help' says what a command takes; 'fettle --version' which Fettle this is.
      'fettle test' runs the test suite.
      Exit codes: 0 done, an answer or a shortlist; 1 no match, or a fault found by check; 2 wrong use.
      """;

  private HelpText() {}

  /** Of the whole program. */
  static String of(List<DoorCommand> commands) {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    commands.forEach(c -> row(text, c.name(), c.summary()));
    return text.append(CLOSING).toString();
  }

  /** Of one command. */
  static String of(DoorCommand command) {
    StringBuilder text = new StringBuilder("Usage: fettle ").append(command.name());
    if (!command.usage().isEmpty()) {
      text.append(' ').append(command.usage());
    }
    text.append(" [OPTION]…\n\n").append(command.summary()).append(".\n");
    if (!command.details().isEmpty()) {
      text.append('\n').append(command.details().strip()).append('\n');
    }
    text.append("\nOptions:\n");
    command.options().forEach(o -> row(text, spelling(o), String.valueOf(o.description())));
    return text.toString();
  }

  private static String spelling(CommandOption option) {
    String name = "--" + option.longName();
    return Options.isFlag(option) ? name : name + " " + option.value();
  }

  private static void row(StringBuilder text, String name, String meaning) {
    text.append("  ").append(name);
    text.repeat(' ', Math.max(2, NAME_WIDTH - name.length())).append(meaning).append('\n');
  }
}
