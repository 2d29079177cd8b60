package dev.fettle.cli.shell;

import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/**
 * A command of the terminal.
 *
 * @param usage its arguments as they are shown after its name
 * @param arguments how many it takes at most
 * @param details what its help says beyond the summary: meaning of exit codes, examples
 */
public record DoorCommand(
    String name,
    String summary,
    String usage,
    int arguments,
    String details,
    List<CommandOption> options,
    Streams streams,
    Action action)
    implements Command {

  public DoorCommand {
    options = List.copyOf(options);
  }

  /** What a command does; gives its exit code. */
  public interface Action {
    int run(Call call);
  }

  /** A command that takes {@code options} besides those that all take. */
  public static DoorCommand of(
      Text text, List<CommandOption> options, Streams streams, Action action) {
    return new DoorCommand(
        text.name(),
        text.summary(),
        text.usage(),
        text.arguments(),
        text.details(),
        Options.withCommon(options),
        streams,
        action);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return summary;
  }

  @Override
  public String getHelp() {
    return HelpText.of(this);
  }

  @Override
  public List<CommandOption> getOptions() {
    return options;
  }

  @Override
  public ExitStatus execute(CommandContext context) {
    Call call = new Call(context.parsedInput(), streams);
    if (call.flag("help")) {
      streams.out().print(getHelp());
      return ExitStatus.OK;
    }
    return new ExitStatus(action.run(call), name);
  }

  /** The words of a command. */
  public record Text(String name, String summary, String usage, int arguments, String details) {}
}
