package dev.fettle.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes views as JSON, one shape for every door. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  /** The view on one line. */
  public static String compact(Object view) {
    return MAPPER.writeValueAsString(view);
  }

  /** The view, indented, with a line end. */
  public static String indented(Object view) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(view) + "\n";
  }

  /**
   * Reads a JSON object.
   *
   * @throws IllegalArgumentException when {@code text} is none; the message says where it breaks
   */
  public static JsonNode object(String text) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("JSON%s: %s".formatted(place(e), reason(e)), e);
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException("JSON body: an object is accepted, such as {\"text\": …}");
    }
    return node;
  }

  private static String place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  /** Jackson's reason without what it says of its own settings. */
  private static String reason(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int aside = message.indexOf(" (");
    return aside < 0 ? message : message.substring(0, aside);
  }
}
