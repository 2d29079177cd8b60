package dev.fettle.command;

import dev.fettle.runbook.Effect;

/** Reads what a command does from its text alone; nothing is ever run. */
public final class EffectReader {

  private EffectReader() {}

  /** The worst that {@code command} does; {@link Effect#UNKNOWN} when it cannot be read. */
  public static Effect read(String command, String interpreter) {
    return Effect.UNKNOWN;
  }
}
