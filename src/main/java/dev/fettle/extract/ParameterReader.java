package dev.fettle.extract;

import dev.fettle.command.Placeholder;
import dev.fettle.command.PlaceholderReader;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes typed parameters of the placeholders in a procedure's commands. */
final class ParameterReader {

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  /** Shell variables that commands have set so far: they need no value from the reader. */
  private final Set<String> assigned = new LinkedHashSet<>();

  private ParameterReader() {}

  /** Steps whose commands name their parameters, and the parameters in order of appearance. */
  record Read(List<Step> steps, List<Parameter> parameters) {}

  /**
   * @param stated what the author said of parameters; it goes before what is read
   */
  static Read read(List<Step> steps, List<Parameter> stated) {
    ParameterReader reader = new ParameterReader();
    List<Step> named = steps.stream().map(step -> step.withRun(reader::command)).toList();
    List<Step> sampled = reader.samples(named);
    stated.forEach(reader::state);
    return new Read(sampled, List.copyOf(reader.parameters.values()));
  }

  private Command command(Command command) {
    Set<String> names = new LinkedHashSet<>();
    for (Placeholder placeholder : PlaceholderReader.read(command.template(), assigned)) {
      parameters.merge(placeholder.name(), of(placeholder), ParameterReader::merged);
      names.add(placeholder.name());
    }
    assigned.addAll(PlaceholderReader.assigned(command.template()));
    return command.withParameters(List.copyOf(names));
  }

  private static Parameter of(Placeholder placeholder) {
    return new Parameter(
        placeholder.name(), placeholder.kind(), true, "", "", List.of(placeholder.spelling()));
  }

  private static Parameter merged(Parameter one, Parameter other) {
    List<String> spellings =
        Stream.concat(one.spellings().stream(), other.spellings().stream()).distinct().toList();
    return new Parameter(
        one.name(),
        one.kind() == ParameterKind.TEXT ? other.kind() : one.kind(),
        one.required() || other.required(),
        one.defaultValue().isEmpty() ? other.defaultValue() : one.defaultValue(),
        one.example().isEmpty() ? other.example() : one.example(),
        spellings);
  }

  /** The author's word on a parameter that the procedure has; others belong to other procedures. */
  private void state(Parameter stated) {
    parameters.computeIfPresent(
        stated.name(),
        (name, read) ->
            new Parameter(
                name,
                stated.kind() == ParameterKind.TEXT ? read.kind() : stated.kind(),
                stated.required(),
                stated.defaultValue(),
                stated.example(),
                read.spellings()));
  }

  /** A value that one command shows and another repeats is the same value before it is shown. */
  private List<Step> samples(List<Step> steps) {
    SampleValues values = new SampleValues(parameters.keySet());
    for (Step step : steps) {
      step.run().ifPresent(values::use);
      step.run().ifPresent(values::learn);
    }
    values.keepUsed();
    List<Step> named = steps.stream().map(step -> step.withRun(values::use)).toList();
    values.parameters().forEach(p -> parameters.put(p.name(), p));
    return named;
  }
}
