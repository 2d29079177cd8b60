package dev.fettle.extract;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Guide;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Signature;
import dev.fettle.runbook.Step;
import dev.fettle.runbook.Symptom;
import dev.fettle.source.SourceSpan;
import java.util.Locale;

/** Writes a guide out, one fact a line, for golden files that are read by eye. */
final class RunbookText {

  private final StringBuilder text = new StringBuilder();

  private RunbookText() {}

  static String of(Guide guide) {
    RunbookText text = new RunbookText();
    var runbook = guide.runbook();
    text.line("%s | %s | %s", runbook.id(), runbook.title(), runbook.language());
    text.line("tags %s systems %s", runbook.tags(), runbook.systems());
    runbook.procedures().forEach(text::procedure);
    guide
        .problems()
        .forEach(p -> text.line("%s %s %s %s", p.severity(), p.code(), p.span(), p.message()));
    return text.text.toString();
  }

  private void line(String form, Object... values) {
    text.append(form.formatted(values).stripTrailing().replace("\n", "\n      | ")).append('\n');
  }

  private void procedure(Procedure procedure) {
    text.append('\n');
    line("%s %s", procedure.id(), lines(procedure.span()));
    line("  %s > %s", procedure.breadcrumb(), procedure.title());
    optional("  meaning: ", procedure.meaning());
    optional("  impact: ", procedure.impact());
    procedure.symptoms().forEach(this::symptom);
    procedure.steps().forEach(this::step);
    procedure.parameters().forEach(this::parameter);
    procedure.references().forEach(r -> line("  link %s '%s'", r.target(), r.text()));
  }

  private void optional(String name, String value) {
    if (!value.isEmpty()) {
      line("%s%s", name, value);
    }
  }

  private static String lines(SourceSpan span) {
    return span.firstLine() + "-" + span.lastLine();
  }

  private void symptom(Symptom symptom) {
    String origin = symptom.origin().name().toLowerCase(Locale.ROOT);
    line("  ! %s at %d: %s", origin, symptom.span().firstLine(), symptom.text());
    for (Signature signature : symptom.signatures()) {
      if (!signature.text().equals(symptom.text())) {
        line("      %s %s", signature.getClass().getSimpleName(), signature.text());
      }
    }
  }

  private void step(Step step) {
    switch (step) {
      case Step.Instruction words -> line("  - %s", words.prose());
      case Step.Excerpt excerpt -> line("  [%s] %s", excerpt.language(), excerpt.text());
      case Step.Execution execution -> {
        command(execution.command());
        optional("      expected: ", execution.expectation());
      }
      case Step.Check check -> {
        line("  ? %s", check.question());
        command(check.command());
        check
            .outcomes()
            .forEach(o -> line("      when %s => %s; %s", o.condition(), o.message(), o.next()));
      }
    }
  }

  private void command(Command command) {
    line("  $ %s", command.template());
    line(
        "      %s %s%s%s %s %s",
        command.interpreter(),
        command.effect(),
        command.privileged() ? " as root" : "",
        command.host().isEmpty() ? "" : " on " + command.host(),
        command.parameters(),
        lines(command.span()));
    optional("      > ", command.sampleOutput());
  }

  private void parameter(Parameter parameter) {
    line(
        "  %s: %s%s default '%s' example '%s' %s",
        parameter.name(),
        parameter.kind(),
        parameter.required() ? "" : " (optional)",
        parameter.defaultValue(),
        parameter.example(),
        parameter.spellings());
  }
}
