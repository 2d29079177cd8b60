package dev.fettle.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an author stated about a guide in its front matter. Values are what YAML gives: strings,
 * numbers, booleans, lists and maps.
 *
 * @param lines of the file, from 1, by the path of what begins there: {@code symptoms}, {@code
 *     symptoms[0]}, {@code symptoms[0].pattern}
 */
public record Metadata(Map<String, Object> values, Map<String, Integer> lines) {

  /** No front matter. */
  public static final Metadata NONE = new Metadata(Map.of());

  public Metadata {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    lines = Map.copyOf(lines);
  }

  /** Values that stand in no file. */
  public Metadata(Map<String, Object> values) {
    this(values, Map.of());
  }

  /** The line of {@code path}, else of the nearest thing that holds it, else 1. */
  public int line(String path) {
    String at = path;
    while (!at.isEmpty() && !lines.containsKey(at)) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return lines.getOrDefault(at, 1);
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
