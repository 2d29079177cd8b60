package dev.fettle.view;

import dev.fettle.binding.Binding;
import dev.fettle.binding.Candidate;
import dev.fettle.binding.Pasted;
import dev.fettle.command.FilledCommand;
import dev.fettle.command.consequence.Consequence;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Effect;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of the place where a procedure's commands are to be run.
 *
 * @param values given by a person, by parameter
 * @param bindings read from the paste
 */
record Situation(
    Procedure procedure,
    Map<String, String> values,
    List<Binding> bindings,
    Map<String, Integer> podsByNode,
    Map<String, Integer> podsByNamespace) {

  private static final int CHOICES_SHOWN = 4;

  /** Words of a place that say that it is not the machine at fault. */
  private static final Set<String> ELSEWHERE =
      Set.of("master", "masters", "all", "each", "every", "other", "both", "bastion", "control");

  static Situation of(Procedure procedure, Map<String, String> values) {
    return new Situation(procedure, values, List.of(), Map.of(), Map.of());
  }

  static Situation of(
      Procedure procedure, Map<String, String> values, List<Binding> bindings, Pasted pasted) {
    return new Situation(
        procedure, values, bindings, pasted.podsByNode(), pasted.podsByNamespace());
  }

  /** The machine that the guide's "faulty node" is, when a value says so for sure. */
  String machine(Command command) {
    List<String> words = List.of(command.host().split("\\s+"));
    boolean here = words.contains("node") && words.stream().noneMatch(ELSEWHERE::contains);
    return here ? node() : "";
  }

  /** The one node that the procedure is about; empty when none or several are. */
  private String node() {
    List<Parameter> nodes =
        procedure.parameters().stream().filter(p -> p.kind() == ParameterKind.NODE).toList();
    return nodes.size() == 1 ? sure(nodes.getFirst()).orElse("") : "";
  }

  private Optional<String> sure(Parameter parameter) {
    Optional<String> given = Optional.ofNullable(values.get(parameter.name()));
    return given.or(() ->
        bindings.stream()
            .filter(binding -> binding.parameter().equals(parameter.name()) && binding.isSure())
            .map(Binding::value)
            .findFirst());
  }

  /** What is touched, in words. */
  String reach(Consequence consequence, String machine) {
    String target = consequence.target();
    return switch (consequence.scope()) {
      case NONE -> "";
      case OBJECT -> "what it names";
      case HOST -> machine.isEmpty() ? "the machine it is run on" : machine;
      case NODE -> node(target.isEmpty() ? machine : target);
      case NAMESPACE -> namespace(target);
      case CLUSTER -> "the whole cluster";
      case UNKNOWN -> "not known";
    };
  }

  private String node(String name) {
    if (name.isEmpty() || name.startsWith("<")) {
      return "all that runs on the machine";
    }
    Integer pods = podsByNode.get(name);
    return pods == null ? "all that runs on " + name : counted(pods) + " on " + name;
  }

  private String namespace(String name) {
    Integer pods = podsByNamespace.get(name);
    return pods == null
        ? "many objects of the namespace " + name
        : "of " + counted(pods) + " in " + name;
  }

  private static String counted(int pods) {
    return pods == 1 ? "1 pod" : pods + " pods";
  }

  /** Why a command must not be copied as it stands; empty when it may. */
  String reason(FilledCommand filled) {
    if (filled.missing().isEmpty() || filled.command().effect() == Effect.READS) {
      return "";
    }
    List<String> reasons = new ArrayList<>();
    for (String name : filled.missing()) {
      reasons.add(reason(name));
    }
    return String.join("; ", reasons);
  }

  private String reason(String name) {
    Optional<Binding> binding =
        bindings.stream().filter(b -> b.parameter().equals(name)).findFirst();
    if (binding.isEmpty()) {
      return name + " has no value";
    }
    if (!binding.get().isChoice()) {
      return "%s is only a guess (%s, line %d)"
          .formatted(name, binding.get().value(), binding.get().line());
    }
    String choices =
        binding.get().alternatives().stream()
            .limit(CHOICES_SHOWN)
            .map(Situation::shown)
            .collect(Collectors.joining(", "));
    return "%s has to be chosen: %s".formatted(name, choices);
  }

  private static String shown(Candidate candidate) {
    return "%s (line %d)".formatted(candidate.value(), candidate.line());
  }
}
