package dev.fettle.cli.shell;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Runs one command of the terminal and gives its exit code: 0 done, 1 no match or a fault found, 2
 * wrong use, 3 a fault of Fettle itself.
 */
public final class CommandLine {

  private static final int WRONG_USE = 2;
  private static final int OWN_FAULT = 3;

  private final List<DoorCommand> commands;
  private final Streams streams;
  private final String version;

  /** A command line of {@code commands}, which answer on {@code streams}. */
  public CommandLine(List<DoorCommand> commands, Streams streams, String version) {
    this.commands = List.copyOf(commands);
    this.streams = streams;
    this.version = version;
  }

  /** Runs what {@code args} say. Nothing is thrown: a fault becomes one line and an exit code. */
  public int run(String... args) {
    int code;
    try {
      code = run(Arrays.asList(args));
    } catch (WrongUse e) {
      code = complain(e.getMessage(), WRONG_USE);
    } catch (CommandExecutionException e) {
      code = failed(e.getCause() == null ? e : e.getCause());
    }
    streams.out().flush();
    streams.err().flush();
    return code;
  }

  private int run(List<String> words) {
    String first = words.isEmpty() ? "" : words.getFirst();
    return switch (first) {
      case "" -> streams.typed() ? print(HelpText.of(commands)) : execute(command("match"), words);
      case "--help", "-h" -> print(HelpText.of(commands));
      case "help" ->
          print(words.size() == 1 ? HelpText.of(commands) : HelpText.of(command(words.get(1))));
      case "--version", "-V" -> print("fettle " + version + "\n");
      default ->
          first.startsWith("-")
              ? execute(command("match"), words)
              : execute(command(first), words.subList(1, words.size()));
    };
  }

  private int print(String text) {
    streams.out().print(text);
    return 0;
  }

  private int execute(DoorCommand command, List<String> words) {
    ParsedInput input = ArgumentReader.read(command, words);
    CommandRegistry registry = new CommandRegistry(new HashSet<>(commands));
    CommandContext context =
        new CommandContext(input, registry, streams.out(), new InputReader() {});
    return new CommandExecutor(registry).execute(context).code();
  }

  private DoorCommand command(String name) {
    return commands.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> WrongUse.of("command", name, suggestion(name)));
  }

  private String suggestion(String name) {
    String near =
        commands.stream()
            .map(DoorCommand::name)
            .filter(c -> Nearness.near(c, name))
            .map(c -> "'" + c + "'")
            .collect(Collectors.joining(" or "));
    String hint = near.isEmpty() ? "" : "did you mean " + near + "? ";
    return "not known; " + hint + "'fettle --help' lists the commands";
  }

  private int failed(Throwable cause) {
    return switch (cause) {
      case WrongUse wrong -> complain(wrong.getMessage(), WRONG_USE);
      case IllegalArgumentException refused -> complain(refused.getMessage(), WRONG_USE);
      case UncheckedIOException io -> complain(io.getMessage(), WRONG_USE);
      default -> ownFault(cause);
    };
  }

  private int ownFault(Throwable cause) {
    // Asked for here: logging is slow to start, and faults of our own are rare.
    System.getLogger(CommandLine.class.getName())
        .log(System.Logger.Level.ERROR, "command failed", cause);
    return complain("internal fault: " + cause + "; FETTLE_LOG=ERROR shows where", OWN_FAULT);
  }

  private int complain(@Nullable String message, int code) {
    streams.err().println("fettle: " + message);
    return code;
  }
}
