package dev.fettle.view;

import dev.fettle.runbook.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as every door shows it.
 *
 * @param kind {@code instruction}, {@code execution}, {@code check} or {@code excerpt}
 * @param text the prose, the expectation, the question or the excerpt
 * @param command of an execution or a check; absent otherwise
 * @param outcomes of a check
 * @param line of the guide
 */
public record StepView(
    String kind,
    String text,
    @Nullable CommandView command,
    List<Step.Outcome> outcomes,
    int line) {

  /** The steps, each with its command out of {@code commands}, which are in the same order. */
  static List<StepView> of(List<Step> steps, List<CommandView> commands) {
    List<StepView> views = new ArrayList<>();
    Iterator<CommandView> next = commands.iterator();
    for (Step step : steps) {
      int line = step.span().firstLine();
      views.add(
          switch (step) {
            case Step.Instruction s ->
                new StepView("instruction", s.prose(), null, List.of(), line);
            case Step.Excerpt s -> new StepView("excerpt", s.text(), null, List.of(), line);
            case Step.Execution s ->
                new StepView("execution", s.expectation(), next.next(), List.of(), line);
            case Step.Check s ->
                new StepView("check", s.question(), next.next(), s.outcomes(), line);
          });
    }
    return views;
  }
}
