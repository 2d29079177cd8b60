package dev.fettle.console;

import dev.fettle.console.Transcript.Entry;
import dev.fettle.console.Transcript.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells prompts, commands and output apart in console text. A block that shows prompts has its
 * commands behind them and nowhere else; in a block without prompts a line is a command only when
 * it hardly can be anything else. Blank lines belong to the entry before them, those at the start
 * to the first one; a text of blank lines has no entries.
 */
public final class TranscriptReader {

  /** What the name of a block's language says about its content. */
  enum Language {
    SHELL,
    POWERSHELL,
    /** Commands only where the text shows it plainly. */
    UNSAID,
    /** What a program printed: commands only behind prompts. */
    OUTPUT,
    /** Files and code: commands only when the block opens with a prompt. */
    OTHER;

    private static final Set<String> SHELLS =
        Set.of(
            "bash",
            "sh",
            "shell",
            "zsh",
            "ksh",
            "fish",
            "terminal",
            "command",
            "commands",
            "shell-session",
            "shellsession",
            "bash-session",
            "sh-session",
            "bash-interactive",
            "azurecli",
            "azurecli-interactive",
            "azure-cli-interactive",
            "azdeveloper",
            "cli",
            "cmd",
            "batch",
            "bat",
            "dos",
            "prompt",
            "shellscript");
    private static final Set<String> UNSAID_NAMES =
        Set.of("", "console", "text", "none", "plain", "plaintext", "txt", "default");

    static Language of(String name) {
      if (SHELLS.contains(name)) {
        return SHELL;
      }
      if (name.contains("powershell") || name.equals("pwsh") || name.equals("ps1")) {
        return POWERSHELL;
      }
      if (UNSAID_NAMES.contains(name)) {
        return UNSAID;
      }
      return name.equals("output") || name.equals("log") || name.equals("logs") ? OUTPUT : OTHER;
    }
  }

  private TranscriptReader() {}

  /**
   * Reads a block of console text.
   *
   * @param language of the block as its author named it, lower case; empty when not named
   */
  public static Transcript read(String text, String language) {
    List<String> lines = List.of(text.split("\n", -1));
    if (text.isBlank()) {
      return new Transcript(List.of());
    }
    Language kind = Language.of(language);
    Prompts prompts = Prompts.survey(lines, kind);
    if (!prompts.isEmpty()) {
      return tiled(new PromptedBlock(lines, prompts, kind).read(), lines);
    }
    return switch (kind) {
      case SHELL, POWERSHELL, UNSAID -> tiled(new BareBlock(lines, kind).read(), lines);
      case OUTPUT, OTHER -> tiled(List.of(printed(lines, 0, lines.size())), lines);
    };
  }

  /** The lines from {@code from} to before {@code to}, blank ones at both ends left out. */
  static Printed printed(List<String> lines, int from, int to) {
    int first = from;
    int last = to - 1;
    while (first < last && lines.get(first).isBlank()) {
      first++;
    }
    while (last > first && lines.get(last).isBlank()) {
      last--;
    }
    return new Printed(String.join("\n", lines.subList(first, last + 1)), from, to - 1);
  }

  /** Gives the lines between entries to the entry before. */
  private static Transcript tiled(List<Entry> entries, List<String> lines) {
    List<Entry> tiled = new ArrayList<>();
    int lineCount = lines.size() > 1 && lines.getLast().isEmpty() ? lines.size() - 1 : lines.size();
    for (int i = 0; i < entries.size(); i++) {
      int first = i == 0 ? 0 : entries.get(i).firstLine();
      int last = i + 1 < entries.size() ? entries.get(i + 1).firstLine() - 1 : lineCount - 1;
      tiled.add(spanning(entries.get(i), first, last));
    }
    return new Transcript(tiled);
  }

  private static Entry spanning(Entry entry, int first, int last) {
    return switch (entry) {
      case Transcript.Typed typed ->
          new Transcript.Typed(typed.text(), typed.prompt(), typed.interpreter(), first, last);
      case Printed printed -> new Printed(printed.text(), first, last);
      case Transcript.Remark remark -> new Transcript.Remark(remark.text(), first, last);
    };
  }
}
