package dev.fettle.command;

import dev.fettle.command.consequence.Consequence;
import dev.fettle.command.consequence.ConsequenceReader;
import dev.fettle.command.consequence.ConsequenceReader.Blank;
import dev.fettle.runbook.Effect;
import java.util.List;

/** Reads what a command means for the system from its text alone; nothing is ever run. */
final class Consequences {

  private Consequences() {}

  /**
   * The consequences of {@code text}, in which placeholders may stand.
   *
   * @param effect as {@link EffectReader} read it of the text
   */
  static Consequence of(String text, String interpreter, Effect effect) {
    if (effect == Effect.UNKNOWN || !interpreter.equals("sh")) {
      return ConsequenceReader.unread(text, interpreter, effect);
    }
    List<Blank> blanks =
        PlaceholderReader.read(text).stream()
            .filter(placeholder -> !placeholder.spelling().startsWith("$"))
            .map(placeholder -> new Blank(placeholder.spelling(), placeholder.start()))
            .toList();
    return ConsequenceReader.read(text, blanks);
  }
}
