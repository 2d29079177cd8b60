package dev.fettle.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A text with what is known of it.
 *
 * @param kind what sort of text it is: {@link #NO_ANSWER}, {@link #OWN_WORDS}, or any name for a
 *     sort of paste; {@link #PASTE} when the file says nothing
 */
public record LabelledQuery(String id, String kind, String text) {

  /** Nothing answers it. */
  public static final String NO_ANSWER = "no-answer";

  /** A question in a person's words, which is never answered with confidence. */
  public static final String OWN_WORDS = "paraphrase";

  /** The sort of those whose file names none. */
  public static final String PASTE = "paste";

  /**
   * The queries of {@code file}: JSON, one object a line, of which {@code id}, {@code text} and
   * {@code kind} are read.
   *
   * @throws java.io.UncheckedIOException when it cannot be read
   * @throws IllegalArgumentException when a line is no query or an id comes twice
   */
  public static List<LabelledQuery> read(Path file) {
    List<LabelledQuery> queries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    JsonLines.read(
        file,
        "a JSON object with the texts \"id\" and \"text\"",
        node -> {
          LabelledQuery query = of(node);
          if (!ids.add(query.id())) {
            throw new IllegalArgumentException("id '%s': once is accepted".formatted(query.id()));
          }
          queries.add(query);
        });
    return List.copyOf(queries);
  }

  private static LabelledQuery of(JsonNode node) {
    return new LabelledQuery(
        JsonLines.text(node, "id"),
        node.path("kind").asString(PASTE),
        JsonLines.text(node, "text"));
  }

  boolean isAnswerable() {
    return !kind.equals(NO_ANSWER);
  }

  boolean isPaste() {
    return !kind.equals(OWN_WORDS);
  }
}
