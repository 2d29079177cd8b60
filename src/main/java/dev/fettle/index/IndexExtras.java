package dev.fettle.index;

import java.util.Optional;

/**
 * What helps to find guides for questions in a person's words.
 *
 * @param synonyms the team's own, as {@link Synonyms#read} takes them
 * @param vectors what tells the meaning of sections; none when that is not wanted
 */
public record IndexExtras(String synonyms, Optional<TextVectors> vectors) {

  /** There are none. */
  public static final IndexExtras NONE = new IndexExtras("", Optional.empty());
}
