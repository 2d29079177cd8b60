package dev.fettle.index.model;

import dev.fettle.index.TextVectors;
import java.util.Optional;

/** The models by name. A build has them when it was made with {@code -Pmodel}. */
public final class Models {

  private static final String MINILM = "minilm";

  /** Compiled with the model only, so it is named as a text. */
  private static final String MINILM_CLASS = "dev.fettle.index.model.MiniLm";

  private Models() {}

  /**
   * The model called {@code name}, not started yet; none when that is empty.
   *
   * @throws IllegalArgumentException when there is no such model, or not in this build
   */
  public static Optional<TextVectors> named(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (!name.equals(MINILM)) {
      throw new IllegalArgumentException(
          "fettle.model '%s': '%s' is accepted, or nothing for none".formatted(name, MINILM));
    }
    try {
      Object model = Class.forName(MINILM_CLASS).getDeclaredConstructor().newInstance();
      return Optional.of((TextVectors) model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "fettle.model '%s': it is not in this build; one made with 'mvn -Pmodel package' has it"
              .formatted(name),
          e);
    }
  }
}
