package dev.fettle.render;

import dev.fettle.view.RunbookView;

/** What a guide holds, on a terminal. */
public final class RunbookText {

  private RunbookText() {}

  /** What a person reads of {@code view}. */
  public static String of(RunbookView view, Ink ink) {
    StringBuilder out = new StringBuilder();
    out.append(ink.bold(Visible.line(view.title()))).append('\n');
    out.append(ink.dim(Visible.line(view.path()))).append('\n');
    out.append(ink.dim("id " + Visible.line(view.id()))).append("\n\n");
    if (view.procedures().isEmpty()) {
      return out.append("No procedures.\n").toString();
    }
    out.append(ink.bold("Procedures")).append('\n');
    for (var procedure : view.procedures()) {
      out.append("  ").append(Visible.line(procedure.title())).append('\n');
      out.append("    ").append(ink.dim(Visible.line(procedure.id()))).append('\n');
    }
    return out.append("'fettle show ID' shows one whole.\n").toString();
  }
}
