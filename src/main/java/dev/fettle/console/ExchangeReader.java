package dev.fettle.console;

import dev.fettle.console.PromptReader.Certainty;
import dev.fettle.console.PromptReader.Found;
import dev.fettle.console.shell.CommandShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a paste at its prompts, so that each output stands with its command and host. Linear. */
public final class ExchangeReader {

  /** A rule of iptables is no prompt; dumps hold tens of thousands, so none is looked at twice. */
  private static final String APPENDED = "-A ";

  private final List<Exchange> exchanges = new ArrayList<>();
  private List<Exchange.Printed> output = new ArrayList<>();
  private String host = "";
  private String command = "";
  private int commandLine = 1;

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
      close(true);
      host = prompt.get().prompt().host();
      command = prompt.get().command();
      commandLine = number;
    } else if (!isFence(text)) {
      output.add(new Exchange.Printed(number, text));
    }
  }

  private void close(boolean ended) {
    boolean printed = output.stream().anyMatch(line -> !line.text().isBlank());
    if (printed || !command.isEmpty()) {
      int first = command.isEmpty() ? output.getFirst().line() : commandLine;
      exchanges.add(new Exchange(host, command, first, output, ended));
    }
    output = new ArrayList<>();
    host = "";
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
