package dev.fettle.cli.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/** One use of a command: what was given to it, and where it answers. */
public record Call(ParsedInput input, Streams streams) {

  /** What {@code --limit} is when it is not given. */
  static final int LIMIT_DEFAULT = 5;

  private static final int LIMIT_MAX = 100;

  /** What was given beside options, in order. */
  public List<String> arguments() {
    return input.arguments().stream().map(CommandArgument::value).toList();
  }

  /** The first argument. */
  public Optional<String> argument() {
    return arguments().stream().findFirst();
  }

  /** The first argument; {@code name} is what it is called when it is missing. */
  public String required(String name) {
    return argument()
        .orElseThrow(() ->
            new WrongUse(
                "%s is missing: see 'fettle %s --help'".formatted(name, input.commandName())));
  }

  /** Whether the option was given. */
  public boolean flag(String name) {
    return input.options().stream().anyMatch(o -> name.equals(o.longName()));
  }

  /** The values of a repeatable option, in order. */
  public List<String> texts(String name) {
    return input.options().stream()
        .filter(o -> name.equals(o.longName()))
        .map(CommandOption::value)
        .toList();
  }

  /** The option's value; the last one given counts. */
  public Optional<String> text(String name) {
    List<String> values = texts(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  /** The value of {@link Options#LIMIT}. */
  public int limit() {
    return number("limit", LIMIT_DEFAULT, 1, LIMIT_MAX);
  }

  /** The option's value as a whole number from {@code min} to {@code max}. */
  public int number(String name, int otherwise, int min, int max) {
    Optional<String> given = text(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    int number = wholeNumber(given.get());
    if (number < min || number > max) {
      throw WrongUse.of(
          "option --" + name, given.get(), "a whole number from %d to %d".formatted(min, max));
    }
    return number;
  }

  private static int wholeNumber(String text) {
    boolean digits =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(text) : -1;
  }

  /** A path of the caller's file system, from where he stands. */
  public static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw WrongUse.of("path", text.replace("\0", "^@"), "not a file name: " + e.getReason());
    }
  }
}
