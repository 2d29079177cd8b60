package dev.fettle.runbook;

import dev.fettle.source.SourceSpan;
import java.util.List;

/**
 * A command as the guide gives it, its prompt stripped.
 *
 * @param template the text to run, placeholders as the author spelled them; several lines when the
 *     author continued it
 * @param interpreter {@code sh}, {@code powershell}, {@code router}, {@code sql} …
 * @param host where it is run, in the author's words ({@code master}, {@code faulty node}), else
 *     the prompt's host; empty when not said
 * @param privileged whether it needs root: {@code sudo}, or a root prompt
 * @param parameters names of the {@link Parameter}s that stand in it, in order of appearance
 * @param sampleOutput what the guide shows it printing; empty when it shows nothing
 */
public record Command(
    String template,
    String interpreter,
    String host,
    boolean privileged,
    List<String> parameters,
    Effect effect,
    String sampleOutput,
    SourceSpan span) {

  public Command {
    parameters = List.copyOf(parameters);
  }

  /** This command, run at {@code place}. */
  public Command withHost(String place) {
    return new Command(
        template, interpreter, place, privileged, parameters, effect, sampleOutput, span);
  }

  /** This command with the names of the parameters that stand in it. */
  public Command withParameters(List<String> names) {
    return new Command(template, interpreter, host, privileged, names, effect, sampleOutput, span);
  }

  /** This command with what the guide shows it printing, up to the lines of {@code end}. */
  public Command withSampleOutput(String output, SourceSpan end) {
    return new Command(
        template, interpreter, host, privileged, parameters, effect, output, span.to(end));
  }
}
