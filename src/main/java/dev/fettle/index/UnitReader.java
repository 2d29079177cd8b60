package dev.fettle.index;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Signature;
import dev.fettle.runbook.Step;
import dev.fettle.runbook.Symptom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes a procedure apart into units; the same procedure always gives the same list. */
public final class UnitReader {

  /** Units of one procedure beyond this many are left out. */
  public static final int UNITS_MAX = 4_000;

  private static final int SENTENCE_MIN = 40;

  private final List<Unit> units = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();

  private UnitReader() {}

  /** The units of {@code procedure}: title, symptoms, then its text in order. */
  public static List<Unit> read(Procedure procedure) {
    UnitReader reader = new UnitReader();
    reader.add(Unit.Kind.TITLE, procedure.title(), procedure.span().firstLine());
    procedure.symptoms().forEach(reader::symptom);
    procedure.steps().forEach(reader::step);
    return List.copyOf(reader.units);
  }

  private void symptom(Symptom symptom) {
    int line = symptom.span().firstLine();
    switch (symptom.origin()) {
      case AUTHOR -> symptom.signatures().forEach(signature -> author(signature, line));
      case QUOTED -> add(Unit.Kind.QUOTED, symptom.text(), line);
      case OUTPUT, TITLE -> {}
    }
  }

  private void author(Signature signature, int line) {
    if (signature instanceof Signature.Phrase phrase) {
      add(Unit.Kind.SYMPTOM, phrase.text(), line);
    }
  }

  private void step(Step step) {
    int line = step.span().firstLine();
    switch (step) {
      case Step.Instruction instruction -> prose(instruction.prose(), line);
      case Step.Execution execution -> {
        command(execution.command());
        prose(execution.expectation(), line);
      }
      case Step.Check check -> {
        prose(check.question(), line);
        command(check.command());
        for (Step.Outcome outcome : check.outcomes()) {
          prose(outcome.condition(), line);
          prose(outcome.message(), line);
        }
      }
      case Step.Excerpt excerpt -> lines(Unit.Kind.OUTPUT, excerpt.text(), excerptLine(excerpt));
    }
  }

  /** A code block's span has a fence or a directive above its text. */
  private static int excerptLine(Step.Excerpt excerpt) {
    int lines = excerpt.text().split("\n", -1).length;
    int span = excerpt.span().lastLine() - excerpt.span().firstLine() + 1;
    return excerpt.span().firstLine() + (span > lines ? 1 : 0);
  }

  private void command(Command command) {
    int line = command.span().firstLine();
    lines(Unit.Kind.COMMAND, command.template(), line);
    int below = command.template().split("\n", -1).length;
    lines(Unit.Kind.OUTPUT, command.sampleOutput(), line + below);
  }

  private void lines(Unit.Kind kind, String text, int firstLine) {
    int number = firstLine;
    for (String line : text.split("\n", -1)) {
      add(kind, line, number++);
    }
  }

  /** Sentences, over the author's line breaks; each with the line that it begins on. */
  private void prose(String text, int firstLine) {
    int line = firstLine;
    int begun = firstLine;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean paragraph = text.startsWith("\n\n", i);
      line += text.charAt(i) == '\n' ? 1 : 0;
      if (paragraph || (i - from >= SENTENCE_MIN && isStop(text, i))) {
        add(Unit.Kind.PROSE, text.substring(from, i + 1).replace('\n', ' '), begun);
        from = i + 1;
        begun = line;
      }
    }
    add(Unit.Kind.PROSE, text.substring(from).replace('\n', ' '), begun);
  }

  private static boolean isStop(String text, int at) {
    char c = text.charAt(at);
    boolean mark = c == '.' || c == '!' || c == '?' || c == ';';
    return c == '。' || (mark && at + 1 < text.length() && text.charAt(at + 1) <= ' ');
  }

  private void add(Unit.Kind kind, String text, int line) {
    String stripped = text.strip();
    if (!stripped.isEmpty() && units.size() < UNITS_MAX && texts.add(kind.name() + stripped)) {
      units.add(new Unit(kind, stripped, line));
    }
  }
}
