package dev.fettle.render;

import dev.fettle.view.SearchView;
import dev.fettle.view.SearchView.HitView;

/** Search results on a terminal. */
public final class SearchText {

  private SearchText() {}

  /** What a person reads of {@code view}. */
  public static String of(SearchView view, Ink ink) {
    StringBuilder out = new StringBuilder();
    for (HitView hit : view.hits()) {
      out.append(ink.bold(Visible.line(hit.title()))).append('\n');
      if (!hit.breadcrumb().isEmpty()) {
        out.append("  ").append(Visible.line(String.join(" > ", hit.breadcrumb()))).append('\n');
      }
      if (!hit.snippet().isBlank()) {
        out.append("  ").append(Visible.line(hit.snippet().strip())).append('\n');
      }
      String place = hit.path() + ":" + hit.line() + " · id " + hit.id();
      out.append("  ").append(ink.dim(Visible.line(place))).append('\n');
    }
    return view.hits().isEmpty()
        ? "Nothing found for: " + Visible.line(view.query()) + "\n"
        : out.toString();
  }
}
