package dev.fettle.extract;

import dev.fettle.command.EffectReader;
import dev.fettle.console.Transcript;
import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.extract.words.Words;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Effect;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes commands of what was typed, or told in running text: "Run {@code kubectl get no}". */
final class Commands {

  private static final Set<String> VERBS =
      Set.of("run", "running", "execute", "executing", "issue", "issuing", "type", "enter", "行");

  private static final Set<String> EDITORS =
      Set.of("vi", "vim", "nvim", "nano", "emacs", "gedit", "visudo", "vipw", "notepad");

  /** How many words before the command the verb may stand. */
  private static final int REACH = 5;

  private Commands() {}

  static Command of(Transcript.Typed typed, SourceSpan span) {
    Optional<Transcript.Prompt> prompt = typed.prompt();
    boolean root = prompt.map(Transcript.Prompt::root).orElse(false);
    String host = prompt.map(Transcript.Prompt::host).orElse("");
    return new Command(
        typed.text(),
        typed.interpreter(),
        host,
        root || isSudo(typed.text()),
        List.of(),
        EffectReader.read(typed.text(), typed.interpreter()),
        "",
        span);
  }

  static Command of(String text, String interpreter, SourceSpan span) {
    return of(new Transcript.Typed(text, Optional.empty(), interpreter, 0, 0), span);
  }

  /** Whether a command opens an editor: what a guide shows behind it is what to write there. */
  static boolean opensEditor(Command command) {
    List<String> words = List.of(command.template().strip().split("\\s++"));
    int program = words.getFirst().equals("sudo") && words.size() > 1 ? 1 : 0;
    String name = words.get(program);
    boolean crontab = name.equals("crontab") && words.contains("-e");
    return EDITORS.contains(name) || crontab || words.indexOf("edit") > program;
  }

  private static boolean isSudo(String text) {
    return Words.of(text).contains("sudo");
  }

  static boolean isSame(Command one, Command other) {
    return one.sampleOutput().isEmpty()
        && String.join(" ", one.template().split("\\s++"))
            .equals(String.join(" ", other.template().split("\\s++")));
  }

  /** The same command shown twice: what one showing does not say, the other may. */
  static Command joined(Command first, Command again) {
    return new Command(
        first.template(),
        first.interpreter(),
        first.host().isEmpty() ? again.host() : first.host(),
        first.privileged() || again.privileged(),
        first.parameters(),
        first.effect(),
        again.sampleOutput(),
        first.span().to(again.span()));
  }

  /** The lines of the file that {@code entry} of {@code code} stands on, inside the block. */
  static SourceSpan lines(Block.CodeBlock code, Transcript.Entry entry) {
    int end = code.span().lastLine();
    int first = Math.min(code.firstTextLine() + entry.firstLine(), end);
    int textLast = entry.firstLine() + (int) entry.text().lines().count() - 1;
    boolean trailing = entry instanceof Transcript.Printed && textLast < entry.lastLine();
    int lastIndex = trailing ? textLast : entry.lastLine();
    int last = Math.clamp(code.firstTextLine() + (long) lastIndex, first, end);
    return new SourceSpan(code.span().path(), first, last);
  }

  /** The commands that running text tells to run; code that nobody is told to run is none. */
  static List<String> told(List<Inline> inlines) {
    List<String> commands = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Code code && isCommand(code.text()) && isTold(before)) {
        commands.add(code.text().strip());
      }
      before.append(Inline.text(List.of(inline)));
    }
    return inlines.size() == 1
            && inlines.getFirst() instanceof Inline.Code only
            && isCommand(only.text())
        ? List.of(only.text().strip())
        : commands;
  }

  /** Whether {@code text} begins with a program that is known, and tells it something to do. */
  static boolean isCommand(String text) {
    String command = text.strip();
    return command.indexOf(' ') > 0
        && !command.endsWith("...")
        && EffectReader.read(command, "sh") != Effect.UNKNOWN;
  }

  private static boolean isTold(StringBuilder before) {
    String tail = before.substring(Math.max(0, before.length() - 80));
    List<String> words = Words.of(tail);
    return words.subList(Math.max(0, words.size() - REACH), words.size()).stream()
        .anyMatch(VERBS::contains);
  }
}
