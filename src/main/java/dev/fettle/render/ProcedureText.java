package dev.fettle.render;

import dev.fettle.view.ProcedureView;

/** A procedure on a terminal, whole. */
public final class ProcedureText {

  private ProcedureText() {}

  /** What a person reads of {@code view}. */
  public static String of(ProcedureView view, Ink ink) {
    StringBuilder out = new StringBuilder();
    out.append(ink.bold(Visible.line(view.title()))).append('\n');
    if (!view.breadcrumb().isEmpty()) {
      out.append(Visible.line(String.join(" > ", view.breadcrumb()))).append('\n');
    }
    out.append(ink.dim(Visible.line(view.path() + ":" + view.line()))).append('\n');
    out.append(ink.dim("id " + Visible.line(view.id()))).append('\n');
    paragraph(out, view.impact().startsWith("Impact") ? "" : "Impact: ", view.impact());
    paragraph(out, "", view.meaning());
    symptoms(out, ink, view);
    if (!view.steps().isEmpty()) {
      out.append('\n').append(ink.bold("What to do")).append('\n');
      StepsText.write(out, ink, view.steps());
    }
    parameters(out, ink, view);
    return out.toString();
  }

  private static void symptoms(StringBuilder out, Ink ink, ProcedureView view) {
    if (view.symptoms().isEmpty()) {
      return;
    }
    out.append('\n').append(ink.bold("How it shows itself")).append('\n');
    view.symptoms().forEach(s -> out.append("  - ").append(Visible.line(s.text())).append('\n'));
  }

  private static void parameters(StringBuilder out, Ink ink, ProcedureView view) {
    if (view.parameters().isEmpty()) {
      return;
    }
    out.append('\n').append(ink.bold("Values to fill in")).append('\n');
    for (var parameter : view.parameters()) {
      out.append("  ")
          .append(Visible.line(parameter.name()))
          .append(" (")
          .append(parameter.kind())
          .append(')');
      if (!parameter.example().isEmpty()) {
        out.append(", such as ").append(Visible.line(parameter.example()));
      }
      out.append('\n');
    }
    out.append("'fettle fill ")
        .append(Visible.line(view.id()))
        .append(" --set NAME=VALUE' fills them in.\n");
  }

  private static void paragraph(StringBuilder out, String label, String text) {
    if (!text.isEmpty()) {
      out.append('\n').append(label).append(Visible.text(text.strip())).append('\n');
    }
  }
}
