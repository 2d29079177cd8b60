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

  private final StringBuilder out;
  private final Ink ink;
  private final Set<String> missing = new LinkedHashSet<>();

  private StepsText(StringBuilder out, Ink ink) {
    this.out = out;
    this.ink = ink;
  }

  static void write(StringBuilder out, Ink ink, List<StepView> steps) {
    StepsText text = new StepsText(out, ink);
    int number = 1;
    for (StepView step : steps) {
      text.step(number++, step);
    }
    if (!text.missing.isEmpty()) {
      String names = text.missing.stream().map(Visible::line).collect(Collectors.joining(", "));
      out.append("\nStill to fill in: ").append(names).append('\n');
    }
  }

  private void step(int number, StepView step) {
    String label = "%2d. ".formatted(number);
    switch (step.kind()) {
      case "instruction" -> block(label, step.text());
      case "excerpt" -> {
        block(label, "What the guide shows:");
        indented("     | ", step.text());
      }
      case "check" -> {
        block(label, step.text().isEmpty() ? "Check:" : step.text());
        command(step.command());
        step.outcomes().forEach(o -> outcome(o.condition(), o.message(), o.next()));
      }
      default -> {
        block(label, step.command() == null ? step.text() : where(step.command()));
        command(step.command());
        expectation(step.text());
      }
    }
  }

  private static String where(CommandView command) {
    String place = command.host().isEmpty() ? "Run" : "Run on " + command.host();
    return command.privileged() ? place + ", as root:" : place + ":";
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
    out.append(COMMAND_INDENT).append(effect(command.effect())).append('\n');
    missing.addAll(command.missing());
  }

  private String effect(String effect) {
    String words = "(" + inWords(effect) + ")";
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
