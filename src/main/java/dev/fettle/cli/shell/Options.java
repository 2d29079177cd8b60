package dev.fettle.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.shell.core.command.CommandOption;

/** The options of the commands. */
public final class Options {

  /** Asks for JSON. */
  public static final CommandOption JSON =
      flag("json", "write one JSON document on standard output and nothing else");

  /** Bounds the number of results. */
  public static final CommandOption LIMIT =
      value("limit", "N", "at most this many results, 1 to 100");

  private static final List<CommandOption> COMMON =
      List.of(
          value(
              "content",
              "DIR",
              "the guides; may be given several times (default: content/ here, else Fettle's own)"),
          value("index", "DIR", "where the index is kept (default: .fettle/ beside content/)"),
          flag("help", "say what the command takes"));

  private Options() {}

  /** An option that stands for itself. */
  public static CommandOption flag(String name, String description) {
    return CommandOption.with().longName(name).description(description).type(boolean.class).build();
  }

  /** An option with a value; {@code value} is how the help names it. */
  public static CommandOption value(String name, String value, String description) {
    return CommandOption.with()
        .longName(name)
        .value(value)
        .description(description)
        .type(String.class)
        .build();
  }

  /** The option's long name, which each of ours has. */
  static String name(CommandOption option) {
    return Objects.requireNonNull(option.longName());
  }

  static boolean isFlag(CommandOption option) {
    return option.type() == boolean.class;
  }

  static List<CommandOption> withCommon(List<CommandOption> options) {
    List<CommandOption> all = new ArrayList<>(options);
    all.addAll(COMMON);
    return all;
  }
}
