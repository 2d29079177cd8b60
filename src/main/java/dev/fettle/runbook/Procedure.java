package dev.fettle.runbook;

import dev.fettle.source.SourceSpan;
import java.util.List;

/**
 * What to do about one fault: a section of a guide with content of its own.
 *
 * @param id {@code collection/file#section}: stable as long as path and titles stand
 * @param title the section's heading; the guide's title for what stands before the first heading
 * @param breadcrumb the headings above it, outermost first, without its own
 * @param meaning what the fault is, in the guide's words; may be empty
 * @param impact what the remedy costs ({@code loss of service}); empty when the guide does not say
 * @param references links out of it: addresses, {@code #anchor}s, paths of other guides
 * @param span from its heading to its last line before the next heading
 */
public record Procedure(
    String id,
    String title,
    List<String> breadcrumb,
    String meaning,
    String impact,
    List<Symptom> symptoms,
    List<Step> steps,
    List<Parameter> parameters,
    List<Reference> references,
    SourceSpan span) {

  public Procedure {
    breadcrumb = List.copyOf(breadcrumb);
    symptoms = List.copyOf(symptoms);
    steps = List.copyOf(steps);
    parameters = List.copyOf(parameters);
    references = List.copyOf(references);
  }

  /** The commands of executions and checks, in order. */
  public List<Command> commands() {
    return steps.stream().flatMap(step -> step.run().stream()).toList();
  }

  /**
   * A link that stands in the procedure.
   *
   * @param target an address, {@code #anchor} of the same guide, or the path of another
   * @param span the lines of the block that holds it
   */
  public record Reference(String target, String text, SourceSpan span) {}
}
