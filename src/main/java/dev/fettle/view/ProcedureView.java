package dev.fettle.view;

import dev.fettle.index.ProcedureIndex.Found;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Symptom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A procedure as every door shows it; {@code src/docs/api.md} describes the fields. */
public record ProcedureView(
    String id,
    String title,
    String runbook,
    List<String> breadcrumb,
    String path,
    int line,
    int lastLine,
    String meaning,
    String impact,
    List<SymptomView> symptoms,
    List<ParameterView> parameters,
    List<CommandView> commands,
    List<StepView> steps,
    List<Procedure.Reference> references) {

  /** The view of {@code found}, its commands as the author wrote them. */
  public static ProcedureView of(Found found) {
    return of(found, Filling.none(found.procedure()));
  }

  /**
   * The view of {@code found} with values in its commands.
   *
   * @throws IllegalArgumentException when a name is not a parameter of the procedure or a value is
   *     not of its kind; the message says the accepted form
   */
  public static ProcedureView filled(Found found, Map<String, String> values) {
    return of(found, Filling.with(found.procedure(), values));
  }

  /**
   * As {@link #filled(Found, Map)}, with values that stand for all procedures behind those.
   *
   * @param standing by name; those that the procedure has no parameter for are left out
   */
  public static ProcedureView filled(
      Found found, Map<String, String> values, Map<String, String> standing) {
    Map<String, String> all = new LinkedHashMap<>(Filling.own(found.procedure(), standing));
    all.putAll(values);
    return filled(found, all);
  }

  private static ProcedureView of(Found found, List<CommandView> commands) {
    Procedure procedure = found.procedure();
    return new ProcedureView(
        procedure.id(),
        procedure.title(),
        found.runbookTitle(),
        procedure.breadcrumb(),
        found.path(),
        procedure.span().firstLine(),
        procedure.span().lastLine(),
        procedure.meaning(),
        procedure.impact(),
        procedure.symptoms().stream().map(SymptomView::of).toList(),
        procedure.parameters().stream().map(ParameterView::of).toList(),
        commands,
        StepView.of(procedure.steps(), commands),
        procedure.references());
  }

  /** How the fault shows itself; {@code origin} is where the guide says so. */
  public record SymptomView(String text, String origin, int line) {

    static SymptomView of(Symptom symptom) {
      return new SymptomView(
          symptom.text(),
          symptom.origin().name().toLowerCase(Locale.ROOT),
          symptom.span().firstLine());
    }
  }

  /** A value that a reader supplies. */
  public record ParameterView(
      String name,
      String kind,
      boolean required,
      String defaultValue,
      String example,
      List<String> spellings) {

    static ParameterView of(Parameter parameter) {
      return new ParameterView(
          parameter.name(),
          parameter.kind().name().toLowerCase(Locale.ROOT),
          parameter.required(),
          parameter.defaultValue(),
          parameter.example(),
          parameter.spellings());
    }
  }
}
