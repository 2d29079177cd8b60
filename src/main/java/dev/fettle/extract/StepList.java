package dev.fettle.extract;

import dev.fettle.console.Transcript;
import dev.fettle.console.Transcript.Typed;
import dev.fettle.console.TranscriptReader;
import dev.fettle.document.Block;
import dev.fettle.extract.words.OutputCues;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Step;
import dev.fettle.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps as they are gathered. Output that stands in a block of its own joins the command before it,
 * and a command that is shown again with its output joins its first showing.
 */
final class StepList {

  /** The language of what is written in an editor: that of a file, whatever its block says. */
  private static final String EDITED = "conf";

  private final List<Step> steps = new ArrayList<>();

  List<Step> list() {
    return List.copyOf(steps);
  }

  void words(String prose, SourceSpan span) {
    if (!prose.isBlank()) {
      steps.add(new Step.Instruction(prose.strip(), span));
    }
  }

  void excerpt(String language, String text, SourceSpan span) {
    if (!text.isBlank()) {
      steps.add(new Step.Excerpt(language, text, span));
    }
  }

  /** A command that stood in running text. */
  void inline(String text, SourceSpan span) {
    steps.add(new Step.Execution(Commands.of(text, "sh", span), "", span));
  }

  /** Adds a paragraph that is a typed line, {@code # systemctl restart kubelet}; else false. */
  boolean typedLine(String prose, SourceSpan span) {
    if (!prose.startsWith("$ ") && !prose.startsWith("# ")) {
      return false;
    }
    List<Transcript.Entry> entries = TranscriptReader.read(prose, "console").entries();
    boolean typed =
        entries.stream()
            .allMatch(e -> e instanceof Typed t && t.prompt().isPresent() && !t.text().isEmpty());
    if (typed) {
      entries.forEach(entry -> typed((Typed) entry, span, steps.size()));
    }
    return typed;
  }

  /** Adds a block of code: commands with their output, remarks, and text that is no command. */
  void code(Block.CodeBlock code) {
    List<Transcript.Entry> entries = TranscriptReader.read(code.text(), code.language()).entries();
    boolean typed = entries.stream().anyMatch(e -> e instanceof Typed t && !t.text().isEmpty());
    int first = typed ? firstShowing() : steps.size();
    int last = -1;
    for (Transcript.Entry entry : entries) {
      SourceSpan span = Commands.lines(code, entry);
      switch (entry) {
        case Typed t when t.text().isEmpty() -> {}
        case Typed t -> last = typed(t, span, first);
        case Transcript.Remark remark -> words(remark.text(), span);
        case Transcript.Printed p when typed -> printedAfter(last, code.language(), p.text(), span);
        case Transcript.Printed p -> printed(code.language(), p.text(), span);
      }
    }
  }

  /** Adds a command, or finds it among the steps from {@code first}; returns its index. */
  private int typed(Typed typed, SourceSpan span, int first) {
    Command command = Commands.of(typed, span);
    for (int i = first; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Execution shown
          && Commands.isSame(shown.command(), command)) {
        Command joined = Commands.joined(shown.command(), command);
        steps.set(i, new Step.Execution(joined, shown.expectation(), shown.span().to(span)));
        return i;
      }
    }
    steps.add(new Step.Execution(command, "", span));
    return steps.size() - 1;
  }

  /** The index of the first of the commands without output that end the list. */
  private int firstShowing() {
    int first = steps.size();
    while (first > 0 && isOpen(first - 1)) {
      first--;
    }
    return first;
  }

  private boolean isOpen(int index) {
    return steps.get(index) instanceof Step.Execution e && e.command().sampleOutput().isEmpty();
  }

  private void printedAfter(int last, String language, String text, SourceSpan span) {
    if (last < 0 || steps.get(last) instanceof Step.Execution e && isEdited(e)) {
      excerpt(last < 0 ? language : ofEdited(language), text, span);
      return;
    }
    int tail = OutputCues.proseTail(text);
    if (tail == text.length()) {
      join(last, text, span);
      return;
    }
    String output = text.substring(0, tail).stripTrailing();
    int end = span.firstLine() + (int) output.lines().count() - 1;
    join(last, output.stripIndent().strip(), within(span, span.firstLine(), end));
    int line =
        span.firstLine() + (int) text.substring(0, tail).chars().filter(c -> c == '\n').count();
    for (String words : text.substring(tail).lines().toList()) {
      words(unbulleted(words), within(span, line, line));
      line++;
    }
  }

  private static boolean isEdited(Step.Execution execution) {
    return Commands.opensEditor(execution.command());
  }

  private static String ofEdited(String language) {
    return OutputCues.isOutputLanguage(language) ? EDITED : language;
  }

  private static SourceSpan within(SourceSpan span, int first, int last) {
    int end = Math.min(last, span.lastLine());
    return new SourceSpan(span.path(), Math.min(first, end), end);
  }

  private static String unbulleted(String line) {
    String text = line.strip();
    return text.startsWith("* ") ? text.substring(2) : text;
  }

  /** Text alone in its block: output of the command before it, or an excerpt. */
  private void printed(String language, String text, SourceSpan span) {
    int last = steps.size() - 1;
    boolean edited = last >= 0 && steps.get(last) instanceof Step.Execution e && isEdited(e);
    if (edited) {
      excerpt(ofEdited(language), text, span);
    } else if (last >= 0 && isOpen(last) && OutputCues.isOutputLanguage(language)) {
      join(last, text, span);
    } else if (last > 0 && isOpen(last - 1) && isCue(last)) {
      expect(last - 1, ((Step.Instruction) steps.remove(last)).prose());
      join(last - 1, text, span);
    } else {
      excerpt(language, text, span);
    }
  }

  private boolean isCue(int index) {
    return steps.get(index) instanceof Step.Instruction words && OutputCues.isCue(words.prose());
  }

  private void expect(int index, String words) {
    Step.Execution step = (Step.Execution) steps.get(index);
    steps.set(index, new Step.Execution(step.command(), words, step.span()));
  }

  private void join(int index, String output, SourceSpan span) {
    if (output.isBlank() || !(steps.get(index) instanceof Step.Execution step)) {
      return;
    }
    String before = step.command().sampleOutput();
    String all = before.isEmpty() ? output : before + "\n" + output;
    Command command = step.command().withSampleOutput(all, span);
    steps.set(index, new Step.Execution(command, step.expectation(), step.span().to(span)));
  }
}
