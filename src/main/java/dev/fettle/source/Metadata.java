package dev.fettle.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an author stated about a guide in its front matter. Values are what YAML gives: strings,
 * numbers, booleans, lists and maps.
 */
public record Metadata(Map<String, Object> values) {

  /** No front matter. */
  public static final Metadata NONE = new Metadata(Map.of());

  public Metadata {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The scalar under {@code key} as text, if there is one. */
  public Optional<String> text(String key) {
    Object value = values.get(key);
    return value == null || value instanceof List || value instanceof Map
        ? Optional.empty()
        : Optional.of(value.toString());
  }

  /** The list under {@code key} as texts; a scalar is a list of one; none is empty. */
  public List<String> texts(String key) {
    return switch (values.get(key)) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      case Object value -> List.of(value.toString());
    };
  }
}
