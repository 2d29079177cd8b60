package dev.fettle.view;

import dev.fettle.command.CommandFiller;
import dev.fettle.command.FilledCommand;
import dev.fettle.match.Match;
import dev.fettle.runbook.Procedure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands of a procedure with what is known filled in. */
final class Filling {

  private Filling() {}

  /** Without any value. */
  static List<CommandView> none(Procedure procedure) {
    return with(procedure, Map.of());
  }

  /** With the values that the paste gave; one that its parameter does not take is left out. */
  static List<CommandView> bound(Procedure procedure, List<Match.Binding> bindings) {
    Map<String, String> accepted = new LinkedHashMap<>();
    for (Match.Binding binding : bindings) {
      if (accepts(procedure, binding)) {
        accepted.putIfAbsent(binding.parameter(), binding.value());
      }
    }
    return with(procedure, accepted);
  }

  /**
   * With these values.
   *
   * @throws IllegalArgumentException as {@link CommandFiller#fill}
   */
  static List<CommandView> with(Procedure procedure, Map<String, String> values) {
    List<FilledCommand> filled = CommandFiller.fill(procedure, values);
    return filled.stream().map(CommandView::of).toList();
  }

  private static boolean accepts(Procedure procedure, Match.Binding binding) {
    try {
      CommandFiller.fill(procedure, Map.of(binding.parameter(), binding.value()));
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
