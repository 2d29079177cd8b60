package dev.fettle.render;

import dev.fettle.view.CommandView;
import dev.fettle.view.StepView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of a procedure on a terminal: what to do, where, and what it does to the system. */
final class StepsText {

  private static final String INDENT = "   ";
  private static final String COMMAND_INDENT = "     ";

  private static final int EXPECTED_LINES = 3;
  private static final String EXCERPT_INDENT = "     | ";

  private final StringBuilder out;
  private final Ink ink;
  private int number;
  private String told = "";
  private final Set<String> missing = new LinkedHashSet<>();

  private StepsText(StringBuilder out, Ink ink) {
    this.out = out;
    this.ink = ink;
  }

  static void write(StringBuilder out, Ink ink, List<StepView> steps) {
    StepsText text = new StepsText(out, ink);
    for (StepView step : steps) {
      text.step(step);
    }
    if (!text.missing.isEmpty()) {
      String names = text.missing.stream().map(Visible::line).collect(Collectors.joining(", "));
      out.append("\nStill to fill in: ").append(names).append('\n');
    }
  }

  private void step(StepView step) {
    switch (step.kind()) {
      case "instruction" -> told(step.text());
      case "excerpt" -> indented(EXCERPT_INDENT, step.text());
      case "check" -> {
        told(step.text().isEmpty() ? "Check:" : step.text());
        command(step.command());
        step.outcomes().forEach(o -> outcome(o.condition(), o.message(), o.next()));
      }
      default -> {
        command(step.command());
        expectation(step.text());
      }
    }
  }

  /** A step in words gets a number; checks that share their question share it. */
  private void told(String text) {
    if (!text.equals(told)) {
      block("%2d. ".formatted(++number), text);
      told = text;
    }
  }

  private static String where(CommandView command) {
    String name = command.hostName().isEmpty() ? "" : " (" + command.hostName() + ")";
    String place = command.host().isEmpty() ? "" : "on " + command.host() + name;
    String rights = command.privileged() ? "as root" : "";
    return Visible.line(place + (place.isEmpty() || rights.isEmpty() ? "" : ", ") + rights);
  }

  private void command(@Nullable CommandView command) {
    if (command == null) {
      return;
    }
    command
        .text()
        .lines()
        .forEach(
            line -> out.append(COMMAND_INDENT).append(ink.bold(Visible.line(line))).append('\n'));
    String where = where(command);
    String remark = where.isEmpty() ? "# " : "# " + where + "; ";
    out.append(COMMAND_INDENT).append("  ").append(ink.dim(remark));
    out.append(effect(command.effect()));
    out.append(ink.dim(command.reach().isEmpty() ? "" : ": " + Visible.line(command.reach())));
    out.append('\n');
    if (!command.effect().equals("reads")) {
      around(command);
    } else if (!command.sampleOutput().isEmpty()) {
      expected(command.sampleOutput());
    }
    missing.addAll(command.missing());
  }

  /** What to look at before a command that acts, the way back, and why it must not be run yet. */
  private void around(CommandView command) {
    command.guard().lines().forEach(line -> remark("look before: " + line));
    CommandView.UndoView undo = command.undo();
    switch (undo.kind()) {
      case "command" -> undo.text().lines().forEach(line -> remark("undo: " + line));
      case "by-hand" -> remark("undo by hand: " + undo.text());
      case "impossible" -> remark(undo.text());
      default -> {
        // There is nothing to undo, or nothing is known.
      }
    }
    if (!command.ready()) {
      String reason = "  # not ready to be copied: " + command.reason();
      out.append(COMMAND_INDENT).append(ink.danger(Visible.line(reason))).append('\n');
    }
  }

  /** The first lines of what the guide shows a check printing. */
  private void expected(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    lines.stream().limit(EXPECTED_LINES).forEach(line -> remark("such as: " + line.strip()));
    if (lines.size() > EXPECTED_LINES) {
      remark("… and %d lines more".formatted(lines.size() - EXPECTED_LINES));
    }
  }

  private void remark(String text) {
    out.append(COMMAND_INDENT).append(ink.dim("  # " + Visible.line(text))).append('\n');
  }

  private String effect(String effect) {
    String words = inWords(effect);
    return switch (effect) {
      case "reads" -> ink.dim(words);
      case "restarts", "changes" -> ink.warning(words);
      default -> ink.danger(words);
    };
  }

  private static String inWords(String effect) {
    return switch (effect) {
      case "reads" -> "only reads";
      case "restarts" -> "restarts something that comes back by itself";
      case "changes" -> "changes something that can be changed back";
      case "disrupts" -> "interrupts service";
      case "destroys" -> "removes what cannot be brought back";
      default -> "effect unknown: treat it as dangerous";
    };
  }

  private void outcome(String condition, String message, String next) {
    String told = next.isEmpty() ? message : (message + " -> " + next).strip();
    indented(COMMAND_INDENT + "- ", told.isEmpty() ? condition : condition + ": " + told);
  }

  private void expectation(String text) {
    if (!text.isEmpty()) {
      indented(COMMAND_INDENT + "Expect: ", text);
    }
  }

  private void block(String label, String text) {
    List<String> lines = Visible.text(text.strip()).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? label : INDENT + " ").append(lines.get(i)).append('\n');
    }
  }

  private void indented(String indent, String text) {
    Visible.text(text.stripTrailing())
        .lines()
        .forEach(line -> out.append(indent).append(line).append('\n'));
  }
}
