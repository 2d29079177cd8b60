package dev.fettle.cli.shell;

import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Reads arguments as the operating system hands them over. Spring Shell's own parser takes one line
 * and splits it at blanks, which loses where an argument with blanks or quotes began and ended.
 *
 * <p>Options may stand anywhere: {@code --name value}, {@code --name=value}, {@code -h}. What
 * follows {@code --} is no option; {@code -} alone is an argument.
 */
final class ArgumentReader {

  private final List<String> words;
  private final Command command;
  private final ParsedInput.Builder parsed = ParsedInput.builder();
  private int next;
  private int arguments;

  private ArgumentReader(Command command, List<String> words) {
    this.command = command;
    this.words = words;
  }

  /** Reads the words after the command's name. */
  static ParsedInput read(DoorCommand command, List<String> words) {
    ArgumentReader reader = new ArgumentReader(command, words);
    ParsedInput parsed = reader.read();
    if (reader.arguments > command.arguments() && !isHelp(parsed)) {
      String extra = parsed.arguments().get(command.arguments()).value();
      throw WrongUse.of(
          "argument", extra, "one too many; see 'fettle %s --help'".formatted(command.name()));
    }
    return parsed;
  }

  private static boolean isHelp(ParsedInput parsed) {
    return parsed.options().stream().anyMatch(o -> "help".equals(o.longName()));
  }

  private ParsedInput read() {
    parsed.commandName(command.getName());
    boolean optionsEnded = false;
    while (next < words.size()) {
      String word = words.get(next++);
      if (optionsEnded || word.equals("-") || !word.startsWith("-")) {
        parsed.addArgument(new CommandArgument(arguments++, word));
      } else if (word.equals("--")) {
        optionsEnded = true;
      } else {
        readOption(word);
      }
    }
    return parsed.build();
  }

  private void readOption(String word) {
    int equals = word.indexOf('=');
    String spelled = equals < 0 ? word : word.substring(0, equals);
    CommandOption option = option(spelled);
    if (Options.isFlag(option)) {
      if (equals >= 0) {
        throw WrongUse.of("option", word, "%s takes no value".formatted(spelled));
      }
      add(option, "true");
    } else {
      add(option, equals < 0 ? valueAfter(spelled) : word.substring(equals + 1));
    }
  }

  private String valueAfter(String spelled) {
    if (next == words.size()) {
      throw WrongUse.of("option", spelled, "takes a value after it");
    }
    return words.get(next++);
  }

  private CommandOption option(String spelled) {
    String name = spelled.equals("-h") ? "--help" : spelled;
    Optional<CommandOption> known =
        command.getOptions().stream().filter(o -> name.equals("--" + o.longName())).findFirst();
    return known.orElseThrow(() ->
        WrongUse.of(
            "option",
            spelled,
            "not known to '%s'; see 'fettle %s --help'"
                .formatted(command.getName(), command.getName())));
  }

  private void add(CommandOption option, String value) {
    parsed.addOption(CommandOption.with().longName(Options.name(option)).value(value).build());
  }
}
