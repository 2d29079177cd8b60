package dev.fettle.console;

import dev.fettle.console.PromptReader.Certainty;
import dev.fettle.console.PromptReader.Found;
import dev.fettle.console.Transcript.Entry;
import dev.fettle.console.Transcript.Remark;
import dev.fettle.console.Transcript.Typed;
import dev.fettle.console.TranscriptReader.Language;
import dev.fettle.console.shell.CommandShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a block whose commands stand behind prompts. */
final class PromptedBlock {

  private final List<String> lines;
  private final Prompts prompts;
  private final Language language;
  private final List<Entry> entries = new ArrayList<>();
  private final boolean[] leadsToPrompt;
  private int printedFrom = -1;

  PromptedBlock(List<String> lines, Prompts prompts, Language language) {
    this.lines = lines;
    this.prompts = prompts;
    this.language = language;
    this.leadsToPrompt = new boolean[lines.size()];
    boolean leads = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      boolean sign = lines.get(i).strip().startsWith("#");
      leads = prompts.at(i).isPresent() || leads && (sign || lines.get(i).isBlank());
      leadsToPrompt[i] = leads;
    }
  }

  List<Entry> read() {
    int line = readLeadingCommands();
    while (line < lines.size()) {
      line = readAt(line) + 1;
    }
    endPrinted(lines.size());
    return entries;
  }

  /** Commands that stand without a prompt above the first one, when all lines there are such. */
  private int readLeadingCommands() {
    int first = 0;
    while (prompts.at(first).isEmpty() && !isContext(first)) {
      first++;
    }
    List<String> above = lines.subList(0, first);
    if (language == Language.OTHER || above.stream().allMatch(String::isBlank)) {
      return 0;
    }
    List<Entry> leading = new BareBlock(above, Language.SHELL).read();
    if (leading.stream().anyMatch(Transcript.Printed.class::isInstance)) {
      return 0;
    }
    entries.addAll(leading);
    return first;
  }

  private boolean isContext(int line) {
    return prompts.at(line + 1).isPresent() && PromptReader.context(lines.get(line)).isPresent();
  }

  /** Reads what begins at a line and returns its last line. */
  private int readAt(int line) {
    Optional<Found> found = prompts.at(line);
    if (found.isPresent()) {
      return readCommand(found.get(), line, line);
    }
    if (isContext(line)) {
      String[] place = PromptReader.context(lines.get(line)).orElseThrow();
      Found joined =
          prompts
              .at(line + 1)
              .orElseThrow()
              .withContext(lines.get(line).strip(), place[0], place[1]);
      return readCommand(joined, line, line + 1);
    }
    if (leadsToPrompt[line] && lines.get(line).strip().startsWith("#")) {
      endPrinted(line);
      entries.add(new Remark(lines.get(line).strip(), line, line));
      return line;
    }
    if (!lines.get(line).isBlank() && printedFrom < 0) {
      printedFrom = line;
    }
    return line;
  }

  private int readCommand(Found found, int first, int line) {
    if (found.command().isEmpty() && isSaying(found)) {
      printedFrom = printedFrom < 0 ? first : printedFrom;
      return line;
    }
    endPrinted(first);
    if (found.command().isEmpty()) {
      entries.add(new Typed("", Optional.of(found.prompt()), found.interpreter(), first, line));
      return line;
    }
    if (found.command().startsWith("#")) {
      entries.add(new Remark(found.command(), first, line));
      return line;
    }
    Continuation whole =
        Continuation.of(
            found.command(),
            found.interpreter(),
            withoutRepeatedPrompts(line),
            line,
            next -> stops(found, next));
    entries.add(
        new Typed(
            whole.text(),
            Optional.of(found.prompt()),
            found.interpreter(),
            first,
            whole.lastLine()));
    return whole.lastLine();
  }

  /**
   * Whether what looks like a prompt at which nothing was typed may be output. A sure one only says
   * that the command before has ended; in a block of such prompts alone, it is all there is.
   */
  private boolean isSaying(Found found) {
    return found.certainty() == Certainty.SIGN || entries.isEmpty() && printedFrom < 0;
  }

  private boolean stops(Found found, int line) {
    boolean alike = prompts.at(line).filter(one -> one.shape().equals(found.shape())).isPresent();
    return alike && !isContinued(line);
  }

  /** A prompt that the author set before the rest of a command, too: {@code $ -d data}. */
  private boolean isContinued(int line) {
    return line > 0
        && lines.get(line - 1).stripTrailing().endsWith("\\")
        && prompts
            .at(line)
            .filter(one -> CommandShape.of(one.command()) == CommandShape.NONE)
            .isPresent();
  }

  private List<String> withoutRepeatedPrompts(int from) {
    if (!isContinued(from + 1)) {
      return lines;
    }
    List<String> typed = new ArrayList<>(lines);
    for (int i = from + 1; i < lines.size() && isContinued(i); i++) {
      typed.set(i, prompts.at(i).orElseThrow().command());
    }
    return typed;
  }

  private void endPrinted(int before) {
    if (printedFrom >= 0) {
      entries.add(TranscriptReader.printed(lines, printedFrom, before));
      printedFrom = -1;
    }
  }
}
