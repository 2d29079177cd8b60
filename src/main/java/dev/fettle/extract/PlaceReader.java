package dev.fettle.extract;

import dev.fettle.extract.words.Words;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads where commands are run: "On all masters", "Step 1 - on the faulty node", "exec cmd on
 * master", an {@code ssh} before them, or the prompt. A place that leads a sentence or heads a step
 * holds until the next; one said in passing holds for the commands right behind it.
 */
final class PlaceReader {

  private final String titled;

  /** What holds until another is named. */
  private String standing;

  /** What holds up to the next words. */
  private String passing = "";

  /** Where a command before has led to. */
  private String entered = "";

  private PlaceReader(String title) {
    this.titled = PlaceNames.place(title);
    this.standing = titled;
  }

  /** {@code steps} with the place of every command that the guide gives one. */
  static List<Step> read(List<Step> steps, String title) {
    PlaceReader reader = new PlaceReader(title);
    List<Step> placed = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Instruction words) {
        reader.words(words.prose());
      }
      placed.add(step.withRun(reader::placed));
      step.run().ifPresent(command -> reader.after(command.template()));
    }
    return placed;
  }

  private void words(String prose) {
    String named = placeOf(prose);
    passing = "";
    standing = startsStep(prose) ? titled : standing;
    if (named.isEmpty()) {
      return;
    }
    entered = "";
    boolean holds = PlaceNames.leads(prose) || isStepHeading(prose);
    standing = holds ? named : standing;
    passing = holds ? "" : named;
  }

  /** A prompt knows better than a login before it; the author's words go before both. */
  private Command placed(Command command) {
    String said = passing.isEmpty() ? standing : passing;
    if (!entered.isEmpty()) {
      return command.host().isEmpty() ? command.withHost(entered) : command;
    }
    return said.isEmpty() ? command : command.withHost(said);
  }

  private void after(String template) {
    if (template.strip().equals("exit")) {
      entered = "";
    } else {
      Logins.target(template).ifPresent(target -> entered = target);
    }
  }

  /** A step's heading names its place anywhere, other prose in the sentence before the command. */
  private static String placeOf(String prose) {
    List<String> sentences = Words.sentences(prose);
    boolean whole = sentences.size() < 2 || startsStep(prose);
    return PlaceNames.place(whole ? prose : sentences.getLast());
  }

  private static boolean isStepHeading(String prose) {
    return prose.toLowerCase(Locale.ROOT).startsWith("step ");
  }

  /** Whether {@code prose} begins a numbered step, which leaves the place of the one before. */
  private static boolean startsStep(String prose) {
    int digits = 0;
    while (digits < prose.length() && Character.isDigit(prose.charAt(digits))) {
      digits++;
    }
    return isStepHeading(prose) || digits > 0 && prose.startsWith(". ", digits);
  }
}
