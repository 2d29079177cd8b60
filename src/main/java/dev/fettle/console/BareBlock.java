package dev.fettle.console;

import dev.fettle.console.Transcript.Entry;
import dev.fettle.console.Transcript.Remark;
import dev.fettle.console.Transcript.Typed;
import dev.fettle.console.TranscriptReader.Language;
import dev.fettle.console.shell.CommandShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a block without prompts: commands, and perhaps what they print. */
final class BareBlock {

  private static final Pattern POWERSHELL =
      Pattern.compile(
          "(?:\\$[\\w:]++\\s*+=|[A-Z][A-Za-z]++-[A-Z][A-Za-z]++\\b|\\$[\\w]++\\.).*+|\\$\\w++(?:\\s*+\\|.*+)?");

  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*+=[^=].*+");

  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*+=");

  private static final Pattern OPTION = Pattern.compile(" --?[A-Za-z]");

  /** A line that goes on with options where the sign for it was forgotten. */
  private static final Pattern OPTION_LINE = Pattern.compile("\\s*+--[a-z][\\w-]*+(?:[ =].*+)?");

  private final List<String> lines;
  private final Language language;

  /** For each line, the first one from it on that is neither blank nor a remark. */
  private final int[] nextOther;

  private final List<Entry> entries = new ArrayList<>();
  private int printedFrom = -1;
  private int indentation;
  private boolean outputBegun;

  /** Whether the last line of output tells the reader to type something. */
  private boolean told;

  BareBlock(List<String> lines, Language language) {
    this.lines = lines;
    this.language = language;
    this.nextOther = new int[lines.size()];
    int next = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      next = lines.get(i).isBlank() || isRemark(i) ? next : i;
      nextOther[i] = next;
    }
  }

  List<Entry> read() {
    int first = nextOther[0];
    if (first == lines.size() || !opensWithCommand(first)) {
      return List.of(TranscriptReader.printed(lines, 0, lines.size()));
    }
    indentation = indentation(lines.get(first));
    int line = 0;
    while (line < lines.size()) {
      line = readAt(line) + 1;
    }
    endPrinted(lines.size());
    return entries;
  }

  private boolean isRemark(int line) {
    return lines.get(line).stripLeading().startsWith("#");
  }

  private boolean opensWithCommand(int first) {
    return switch (shape(first)) {
      case SURE -> true;
      case LIKELY -> language != Language.UNSAID || lines.get(first).contains(" -");
      case POSSIBLE -> language == Language.UNSAID ? isSetOrOption(first) : isBackedUp(first);
      case NONE -> false;
    };
  }

  /**
   * Without a language's word, an unknown program is one by its option, and a variable that is set
   * by the commands that follow with nothing between them.
   */
  private boolean isSetOrOption(int first) {
    String line = lines.get(first).strip();
    if (!VARIABLE.matcher(line).matches()) {
      return OPTION.matcher(line).find();
    }
    int next = first;
    while (next < lines.size() && VARIABLE.matcher(lines.get(next).strip()).matches()) {
      next = next + 1 < lines.size() ? nextOther[next + 1] : lines.size();
    }
    return next < lines.size() && shape(next) == CommandShape.SURE;
  }

  private CommandShape shape(int line) {
    String text = lines.get(line).strip();
    if (language == Language.POWERSHELL && POWERSHELL.matcher(text).matches()) {
      return CommandShape.SURE;
    }
    return CommandShape.of(text);
  }

  /**
   * An assignment or an unknown word is a command when others follow or a shell is plainly meant.
   */
  private boolean isBackedUp(int first) {
    String line = lines.get(first);
    boolean file = line.strip().matches("[A-Z_0-9a-z]++=[^$<`]*+");
    if (!file) {
      return true;
    }
    for (int i = first + 1; i < lines.size(); i++) {
      if (shape(i).compareTo(CommandShape.LIKELY) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int readAt(int line) {
    if (lines.get(line).isBlank()) {
      return line;
    }
    if (isRemark(line) && leadsToCommand(line)) {
      endPrinted(line);
      entries.add(new Remark(lines.get(line).strip(), line, line));
      return line;
    }
    if (isCommand(line)) {
      return readCommand(line);
    }
    if (isFurtherOption(line)) {
      Typed command = (Typed) entries.removeLast();
      String text = command.text() + "\n" + lines.get(line);
      entries.add(
          new Typed(text, Optional.empty(), command.interpreter(), command.firstLine(), line));
      return line;
    }
    printedFrom = printedFrom < 0 ? line : printedFrom;
    outputBegun = true;
    told = lines.get(line).strip().endsWith(":") || told && shape(line) == CommandShape.SURE;
    return line;
  }

  private boolean isFurtherOption(int line) {
    return !outputBegun
        && OPTION_LINE.matcher(lines.get(line)).matches()
        && !entries.isEmpty()
        && entries.getLast() instanceof Typed command
        && command.lastLine() == line - 1;
  }

  private boolean leadsToCommand(int line) {
    int next = nextOther[line];
    return next == lines.size() ? !outputBegun : isCommand(next);
  }

  private boolean isCommand(int line) {
    CommandShape shape = shape(line);
    if (!outputBegun) {
      boolean said = language != Language.UNSAID && shape != CommandShape.NONE;
      boolean set = shape == CommandShape.POSSIBLE && (isOpening() || isSameProgram(line));
      return said
          || set
          || shape == CommandShape.SURE
          || shape == CommandShape.LIKELY && hasOption(line);
    }
    return shape == CommandShape.SURE && !told && indentation(lines.get(line)) <= indentation;
  }

  /** Whether nothing but variables was set so far, so that a line cannot be output. */
  private boolean isOpening() {
    return entries.stream()
        .filter(Typed.class::isInstance)
        .allMatch(entry -> ASSIGNMENT.matcher(entry.text()).lookingAt());
  }

  private boolean isSameProgram(int line) {
    String program = lines.get(line).strip().split(" ", 2)[0];
    return !entries.isEmpty()
        && entries.getLast() instanceof Typed typed
        && typed.text().startsWith(program + " ");
  }

  /** A word of English with an option or a path: {@code mount -o ro /dev/sdb1 /mnt}. */
  private boolean hasOption(int line) {
    String text = lines.get(line);
    return text.contains(" -") || text.contains(" /");
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  private int readCommand(int line) {
    endPrinted(line);
    boolean variable = lines.get(line).stripLeading().startsWith("$env:");
    String interpreter = language == Language.POWERSHELL || variable ? "powershell" : "sh";
    Continuation whole =
        Continuation.withoutPrompts(lines.get(line).strip(), interpreter, lines, line);
    entries.add(new Typed(whole.text(), Optional.empty(), interpreter, line, whole.lastLine()));
    return whole.lastLine();
  }

  private void endPrinted(int before) {
    if (printedFrom >= 0) {
      entries.add(TranscriptReader.printed(lines, printedFrom, before));
      printedFrom = -1;
    }
  }
}
