package dev.fettle.catalog;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Effect;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a procedure by itself: is there something to find it by, does it say what it costs. */
final class ProcedureCheck {

  private ProcedureCheck() {}

  static List<Problem> problems(Runbook runbook) {
    List<Problem> problems = new ArrayList<>();
    for (Procedure procedure : runbook.procedures()) {
      if (procedure.symptoms().isEmpty() && procedure.commands().isEmpty()) {
        problems.add(plain(procedure));
      }
      dangerous(procedure).ifPresent(command -> problems.add(costly(command)));
    }
    return problems;
  }

  private static Problem plain(Procedure procedure) {
    return new Problem(
        Severity.INFO,
        "no-symptom-no-command",
        procedure.span(),
        "'%s' shows no error and no command, so a pasted error will not find it; that is fine for"
                .formatted(procedure.title())
            + " background, else show the message that it is about");
  }

  private static Optional<Command> dangerous(Procedure procedure) {
    return procedure.impact().isEmpty()
        ? procedure.commands().stream().filter(ProcedureCheck::isDangerous).findFirst()
        : Optional.empty();
  }

  private static boolean isDangerous(Command command) {
    return command.effect() == Effect.DISRUPTS || command.effect() == Effect.DESTROYS;
  }

  private static Problem costly(Command command) {
    String first = command.template().lines().findFirst().orElse("");
    String effect = command.effect() == Effect.DESTROYS ? "removes data" : "interrupts service";
    return new Problem(
        Severity.WARNING,
        "danger-without-impact",
        command.span(),
        "'%s' %s, and the section does not say what that costs; add a sentence that begins with"
                .formatted(first, effect)
            + " 'Impact:'");
  }
}
