package dev.fettle.view;

import dev.fettle.binding.Binding;
import dev.fettle.command.CommandFiller;
import dev.fettle.command.FilledCommand;
import dev.fettle.match.Match;
import dev.fettle.runbook.Effect;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands of a procedure with what is known filled in. */
final class Filling {

  private static final double LIKELY = 0.5;

  private Filling() {}

  /** Without any value. */
  static List<CommandView> none(Procedure procedure) {
    return with(procedure, Map.of());
  }

  /**
   * With these values.
   *
   * @throws IllegalArgumentException as {@link CommandFiller#fill}
   */
  static List<CommandView> with(Procedure procedure, Map<String, String> values) {
    return views(CommandFiller.fill(procedure, values), Situation.of(procedure, values));
  }

  /**
   * With the values that a person gave for any of the answers, then those of the paste. A value of
   * the paste that its parameter does not take is left out, and one that is a guess does not go
   * into a command that does damage.
   *
   * @throws IllegalArgumentException when a given value is not of its kind
   */
  static List<CommandView> bound(Match match, Map<String, String> given) {
    Procedure procedure = match.procedure();
    Map<String, String> own = own(procedure, given);
    List<List<FilledCommand>> filled = new ArrayList<>();
    for (double least : List.of(0.0, LIKELY, Binding.SURE)) {
      filled.add(CommandFiller.fill(procedure, values(match, own, least)));
    }
    List<FilledCommand> chosen = new ArrayList<>();
    for (int i = 0; i < filled.getFirst().size(); i++) {
      Effect effect = filled.getFirst().get(i).command().effect();
      chosen.add(filled.get(caution(effect)).get(i));
    }
    return views(chosen, Situation.of(procedure, own, match.bindings(), match.pasted()));
  }

  /** The values given, and those of the paste of at least this confidence. */
  private static Map<String, String> values(Match match, Map<String, String> own, double least) {
    Map<String, String> values = new LinkedHashMap<>(own);
    for (Binding binding : match.bindings()) {
      boolean taken = !binding.isChoice() && binding.confidence() >= least;
      if (taken && accepts(match.procedure(), own, binding)) {
        values.putIfAbsent(binding.parameter(), binding.value());
      }
    }
    return values;
  }

  /** How sure a value has to be to go into a command of this effect: 0 any, 1 likely, 2 sure. */
  private static int caution(Effect effect) {
    return switch (effect) {
      case READS, RESTARTS -> 0;
      case CHANGES -> 1;
      case DISRUPTS, DESTROYS, UNKNOWN -> 2;
    };
  }

  /** Of the values that were given once for all, those that this procedure has a parameter for. */
  static Map<String, String> own(Procedure procedure, Map<String, String> given) {
    Map<String, String> own = new LinkedHashMap<>();
    for (Parameter parameter : procedure.parameters()) {
      String value = given.get(parameter.name());
      if (value != null) {
        own.put(parameter.name(), value);
      }
    }
    return own;
  }

  /** Checks come before fixes in the guides; what reads after a fix shows whether it helped. */
  private static List<CommandView> views(List<FilledCommand> commands, Situation situation) {
    List<CommandView> views = new ArrayList<>();
    boolean changed = false;
    for (FilledCommand filled : commands) {
      boolean reads = filled.command().effect() == Effect.READS;
      String phase = !reads ? "fix" : changed ? "verify" : "check";
      changed |= !reads;
      views.add(CommandView.of(filled, phase, situation));
    }
    return views;
  }

  private static boolean accepts(Procedure procedure, Map<String, String> own, Binding binding) {
    Map<String, String> with = new LinkedHashMap<>(own);
    with.putIfAbsent(binding.parameter(), binding.value());
    try {
      CommandFiller.fill(procedure, with);
      return true;
    } catch (IllegalArgumentException _) {
      return own.containsKey(binding.parameter());
    }
  }
}
