package dev.fettle.console;

import dev.fettle.console.PromptReader.Certainty;
import dev.fettle.console.PromptReader.Found;
import dev.fettle.console.shell.CommandShape;
import dev.fettle.console.shell.HostHeading;
import dev.fettle.console.shell.RemoteCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a paste at its prompts and at headings that name hosts, so that each output stands with its
 * command and host. Linear.
 */
public final class ExchangeReader {

  /** A rule of iptables is no prompt; dumps hold tens of thousands, so none is looked at twice. */
  private static final String APPENDED = "-A ";

  private final List<Exchange> exchanges = new ArrayList<>();
  private List<Exchange.Printed> output = new ArrayList<>();
  private String host = "";
  private String command = "";
  private int commandLine = 1;

  /** Where the outputs come from until a prompt or a heading says otherwise. */
  private String place = "";

  /** Whether what is being read stands below the mark of a probe. */
  private boolean marked;

  private ExchangeReader() {}

  /** The exchanges of {@code paste} in order; none is without both a command and an output. */
  public static List<Exchange> read(Paste paste) {
    ExchangeReader reader = new ExchangeReader();
    List<String> lines = paste.lines();
    String quote = isQuoted(lines) ? "> " : "";
    int number = 0;
    for (String line : lines) {
      number++;
      String text = Terminal.clean(TracedText.of(line, 0)).stripEnd().text();
      if (text.startsWith(quote)) {
        text = text.substring(quote.length());
      }
      reader.line(text, number);
    }
    reader.close(false);
    return List.copyOf(reader.exchanges);
  }

  private void line(String text, int number) {
    Optional<Found> prompt =
        text.startsWith(APPENDED)
            ? Optional.empty()
            : PromptReader.read(text).filter(ExchangeReader::isTyped);
    if (prompt.isPresent()) {
      prompt(prompt.get(), number);
      return;
    }
    Optional<HostHeading.Found> heading = HostHeading.read(text);
    if (heading.isPresent()) {
      heading(heading.get(), number);
    } else if (!isFence(text)) {
      output.add(new Exchange.Printed(number, text));
    }
  }

  private void prompt(Found found, int number) {
    close(!marked);
    marked = false;
    String named = found.prompt().host();
    place = named.isEmpty() ? place : "";
    host = named.isEmpty() ? place : named;
    command = found.command();
    commandLine = number;
    Optional<RemoteCommand.Found> remote = RemoteCommand.read(command);
    if (remote.isPresent()) {
      host = remote.get().host();
      place = remote.get().session() ? host : place;
    } else if (command.equals("exit") || command.equals("logout")) {
      place = "";
    }
  }

  /** What a probe marked has its end only where the mark of its end stands; it may be cut. */
  private void heading(HostHeading.Found found, int number) {
    boolean end = found.host().isEmpty();
    close(!marked || end);
    marked = !found.command().isEmpty();
    place = found.host();
    host = place;
    command = found.command();
    commandLine = number;
  }

  private void close(boolean ended) {
    boolean printed = output.stream().anyMatch(line -> !line.text().isBlank());
    if (printed || !command.isEmpty()) {
      int first = command.isEmpty() ? output.getFirst().line() : commandLine;
      exchanges.add(new Exchange(host, command, first, output, ended));
    }
    output = new ArrayList<>();
    host = place;
    command = "";
  }

  /** A lone sign is a prompt only before what looks like a command: remarks begin with it too. */
  private static boolean isTyped(Found found) {
    return found.certainty() == Certainty.SURE
        || CommandShape.of(found.command()).compareTo(CommandShape.LIKELY) >= 0
        || found.interpreter().equals("router");
  }

  private static boolean isFence(String text) {
    return text.startsWith("```") || text.startsWith("~~~");
  }

  /** Chats and mail put {@code > } before every line that they quote. */
  private static boolean isQuoted(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).allMatch(line -> line.startsWith("> "));
  }
}
