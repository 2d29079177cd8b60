package dev.fettle.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies what YAML gave into strings, numbers, booleans, lists and maps, up to a number of values.
 */
final class PlainValues {

  private static final int DEPTH_MAX = 32;

  /** Aliases let a few lines stand for a million values; what lies beyond is left out. */
  private int left = 10_000;

  Map<String, Object> map(Map<?, ?> map) {
    return map(map, 0);
  }

  private Map<String, Object> map(Map<?, ?> map, int depth) {
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      Object plain = value(value, depth + 1);
      if (plain != null) {
        values.put(String.valueOf(key), plain);
      }
    });
    return values;
  }

  private @Nullable Object value(@Nullable Object value, int depth) {
    if (depth > DEPTH_MAX || --left < 0) {
      return null;
    }
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> map(map, depth);
      case List<?> list ->
          list.stream().map(item -> value(item, depth + 1)).filter(Objects::nonNull).toList();
      case Boolean flag -> flag;
      case Number number -> number;
      case Object other -> other.toString();
    };
  }
}
