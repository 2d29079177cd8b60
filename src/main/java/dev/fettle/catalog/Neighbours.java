package dev.fettle.catalog;

import dev.fettle.runbook.Guide;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The guides that stand beside those that are built, so that links into them can be followed
 * without reading them again.
 *
 * @param paths of their files, relative to the content root
 * @param guides finds one by its path
 */
public record Neighbours(Set<String> paths, Function<String, Optional<Guide>> guides) {

  /** No guides but those that are built. */
  public static final Neighbours NONE = new Neighbours(Set.of(), path -> Optional.empty());

  public Neighbours {
    paths = Set.copyOf(paths);
  }
}
