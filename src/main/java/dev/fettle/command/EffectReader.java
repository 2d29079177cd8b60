package dev.fettle.command;

import dev.fettle.command.effect.OtherEffects;
import dev.fettle.command.effect.ShellEffects;
import dev.fettle.runbook.Effect;
import java.util.Set;

/** Reads what a command does from its text alone; nothing is ever run. */
public final class EffectReader {

  private EffectReader() {}

  /**
   * The worst that {@code command} does; {@link Effect#UNKNOWN} when it cannot be read. What stands
   * in a placeholder counts as a plain word.
   */
  public static Effect read(String command, String interpreter) {
    if (command.isBlank()) {
      return Effect.UNKNOWN;
    }
    String text =
        PlaceholderReader.masked(command, new PlaceholderScanner(command, Set.of()).scan());
    return switch (interpreter) {
      case "sh" -> ShellEffects.of(text);
      default -> OtherEffects.of(text, interpreter);
    };
  }
}
