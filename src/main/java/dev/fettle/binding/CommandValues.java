package dev.fettle.binding;

import dev.fettle.command.ArgumentKinds;
import dev.fettle.console.Exchange;
import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.List;

/** Values that stand in the pasted commands and prompts. */
final class CommandValues {

  private static final double ARGUMENT = 0.85;
  private static final double NAMESPACE = 0.9;
  private static final double PROMPT = 0.5;

  private CommandValues() {}

  static List<Candidate> of(List<Exchange> exchanges, ParameterKind kind) {
    List<Candidate> values = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      if (!exchange.command().isEmpty()) {
        ofCommand(exchange, kind, values);
      }
      if (kind == ParameterKind.NODE && !exchange.host().isEmpty()) {
        values.add(new Candidate(exchange.host(), exchange.line(), PROMPT, "host of the prompt"));
      }
    }
    return values;
  }

  private static void ofCommand(Exchange exchange, ParameterKind kind, List<Candidate> values) {
    for (ArgumentKinds.Argument argument : ArgumentKinds.of(exchange.command())) {
      if (argument.kind() == kind) {
        boolean namespace = kind == ParameterKind.NAMESPACE;
        values.add(
            new Candidate(
                argument.value(),
                exchange.line(),
                namespace ? NAMESPACE : ARGUMENT,
                namespace ? "namespace of the command" : "argument of the command"));
      }
    }
  }

  /** The namespace that {@code command} names; empty when it names none. */
  static String namespace(String command) {
    return command.isEmpty()
        ? ""
        : ArgumentKinds.of(command).stream()
            .filter(argument -> argument.kind() == ParameterKind.NAMESPACE)
            .map(ArgumentKinds.Argument::value)
            .findFirst()
            .orElse("");
  }
}
