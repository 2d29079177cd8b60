package dev.fettle.command;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills the commands of a procedure with values, quoted for where they stand. */
public final class CommandFiller {

  private final List<Parameter> parameters;
  private final Map<String, String> values;

  private CommandFiller(List<Parameter> parameters, Map<String, String> values) {
    this.parameters = parameters;
    this.values = values;
  }

  /**
   * Fills every command of {@code procedure}.
   *
   * @param values by parameter name
   * @throws IllegalArgumentException when a name is not a parameter of the procedure, a value is
   *     not of its kind or cannot be written safely where its placeholder stands; the message says
   *     the accepted form
   */
  public static List<FilledCommand> fill(Procedure procedure, Map<String, String> values) {
    for (Map.Entry<String, String> entry : values.entrySet()) {
      Parameter parameter = named(procedure, entry.getKey());
      ValueForm.check(parameter.name(), entry.getValue(), parameter.kind());
    }
    CommandFiller filler = new CommandFiller(procedure.parameters(), values);
    return procedure.commands().stream().map(filler::fill).toList();
  }

  private static Parameter named(Procedure procedure, String name) {
    return procedure.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "parameter '%s': one of %s"
                    .formatted(
                        name, procedure.parameters().stream().map(Parameter::name).toList())));
  }

  private FilledCommand fill(Command command) {
    String template = command.template();
    List<Hole> holes = Hole.in(command, parameters);
    String masked = Hole.masked(template, holes);
    ShellQuoting shell = new ShellQuoting(template, masked);
    StringBuilder text = new StringBuilder();
    Set<String> missing = new LinkedHashSet<>();
    int from = 0;
    for (Hole hole : holes) {
      Optional<String> value = value(hole);
      text.append(template, from, hole.start());
      if (value.isEmpty()) {
        missing.add(hole.name());
        text.append(hole.spelling());
      } else {
        text.append(written(command, hole, value.get(), shell));
      }
      from = hole.end();
    }
    text.append(template.substring(from));
    if (missing.isEmpty()
        && command.interpreter().equals("sh")
        && !shell.keepsShape(text.toString())) {
      throw new IllegalArgumentException(
          "command '%s': values that leave its grammar as it is".formatted(template));
    }
    return new FilledCommand(
        command,
        text.toString(),
        new ArrayList<>(missing),
        Consequences.of(text.toString(), command.interpreter(), command.effect()));
  }

  /** The value given, else a default that is of the kind. */
  private Optional<String> value(Hole hole) {
    String given = values.get(hole.name());
    if (given != null) {
      return Optional.of(given);
    }
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(hole.name()))
        .filter(parameter -> !parameter.defaultValue().isEmpty())
        .filter(parameter -> ValueForm.accepts(parameter.defaultValue(), parameter.kind()))
        .map(Parameter::defaultValue)
        .findFirst();
  }

  private static String written(Command command, Hole hole, String value, ShellQuoting shell) {
    Optional<String> written =
        switch (command.interpreter()) {
          case "sh" -> shell.quote(value, hole.start(), hole.end());
          case "powershell" ->
              PowershellQuoting.quote(command.template(), value, hole.start(), hole.end());
          default -> ShellQuoting.isPlain(value) ? Optional.of(value) : Optional.empty();
        };
    return written.orElseThrow(() ->
        new IllegalArgumentException(
            "%s '%s': letters, digits and . _ - / : @ %% + only, as it stands in '%s'"
                .formatted(hole.name(), value, command.template().lines().findFirst().orElse(""))));
  }
}
