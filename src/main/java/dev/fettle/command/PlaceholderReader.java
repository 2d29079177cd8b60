package dev.fettle.command;

import dev.fettle.console.shell.ShellText;
import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds placeholders in commands, in every spelling that authors use. */
public final class PlaceholderReader {

  private PlaceholderReader() {}

  /**
   * The placeholders of {@code template} in order; those that share a name are the same parameter.
   */
  public static List<Placeholder> read(String template) {
    return read(template, Set.of());
  }

  /**
   * As {@link #read(String)}, for a command that runs after others in the same shell.
   *
   * @param assigned names of variables that earlier commands have set, as {@link #assigned} gives
   *     them; they need no value
   */
  public static List<Placeholder> read(String template, Set<String> assigned) {
    List<PlaceholderScanner.Hit> hits = new PlaceholderScanner(template, assigned).scan();
    ShellText text = ShellText.read(masked(template, hits));
    List<Placeholder> placeholders = new ArrayList<>();
    for (PlaceholderScanner.Hit hit : hits) {
      ParameterKind named = PlaceholderNames.kind(hit.name());
      ParameterKind kind =
          named == ParameterKind.TEXT ? PlaceholderContext.kind(text, hit, template) : named;
      String name = hit.name().equals(PlaceholderScanner.NAMELESS) ? nameOf(kind) : hit.name();
      placeholders.add(new Placeholder(hit.spelling(), name, kind, hit.start()));
    }
    return List.copyOf(placeholders);
  }

  /** The variables of the shell that {@code template} sets itself. */
  public static Set<String> assigned(String template) {
    return Assignments.of(ShellText.read(template));
  }

  private static String nameOf(ParameterKind kind) {
    return kind == ParameterKind.TEXT ? "value" : kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The template with a plain word for each placeholder, offsets kept. */
  static String masked(String template, List<PlaceholderScanner.Hit> hits) {
    StringBuilder masked = new StringBuilder(template);
    for (PlaceholderScanner.Hit hit : hits) {
      masked.replace(hit.start(), hit.end(), "x".repeat(hit.end() - hit.start()));
    }
    return masked.toString();
  }
}
