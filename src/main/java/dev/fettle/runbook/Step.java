package dev.fettle.runbook;

import dev.fettle.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One step of a procedure, in the order of the guide. Together the steps hold all it says. */
public sealed interface Step {

  /** The lines of the guide that the step was read from. */
  SourceSpan span();

  /** The command of an execution or a check; empty for words and excerpts. */
  default Optional<Command> run() {
    return switch (this) {
      case Execution execution -> Optional.of(execution.command());
      case Check check -> Optional.of(check.command());
      case Instruction instruction -> Optional.empty();
      case Excerpt excerpt -> Optional.empty();
    };
  }

  /** This step with its command changed; a step without a command stays as it is. */
  default Step withRun(UnaryOperator<Command> change) {
    return switch (this) {
      case Execution e -> new Execution(change.apply(e.command()), e.expectation(), e.span());
      case Check c -> new Check(c.question(), change.apply(c.command()), c.outcomes(), c.span());
      case Instruction instruction -> instruction;
      case Excerpt excerpt -> excerpt;
    };
  }

  /** Something told in words: an explanation, a condition, a thing to do by hand. */
  record Instruction(String prose, SourceSpan span) implements Step {}

  /** A command to run; {@code expectation} says in words what it should give, else empty. */
  record Execution(Command command, String expectation, SourceSpan span) implements Step {}

  /** A question that a reading command answers. */
  record Check(String question, Command command, List<Outcome> outcomes, SourceSpan span)
      implements Step {
    public Check {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** Text shown as it stands that is no command: output, a file, a manifest. */
  record Excerpt(String language, String text, SourceSpan span) implements Step {}

  /**
   * What a check's answer means.
   *
   * @param condition what is seen, in the guide's words
   * @param message what it means; may be empty
   * @param next what to do then: words, or a procedure id; may be empty
   */
  record Outcome(String condition, String message, String next) {}
}
