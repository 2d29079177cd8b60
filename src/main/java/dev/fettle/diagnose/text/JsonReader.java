package dev.fettle.diagnose.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) as far as it goes: what a cut text holds up to its end is kept. Objects
 * become maps, arrays lists, and all else texts; a cut text is empty. Linear; depth is bounded.
 */
public final class JsonReader {

  private static final int DEPTH_MAX = 40;

  private final String text;
  private int at;
  private boolean complete = true;

  private JsonReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /**
   * What was read.
   *
   * @param value a map, a list or a text
   * @param end where the value ends
   * @param complete whether it has its own end
   */
  public record Value(Object value, int end, boolean complete) {

    /** The texts and values found under {@code name}, at any depth of lists only. */
    public List<Map<?, ?>> objects() {
      return objectsOf(value);
    }
  }

  /** Reads the value that begins at {@code start}. */
  public static Value read(String text, int start) {
    JsonReader reader = new JsonReader(text, start);
    Object value = reader.value(0);
    return new Value(value, reader.at, reader.complete);
  }

  /** The objects that {@code value} is, or that stand in it when it is a list. */
  public static List<Map<?, ?>> objectsOf(Object value) {
    List<Map<?, ?>> objects = new ArrayList<>();
    List<?> all = value instanceof List<?> list ? list : List.of(value);
    for (Object one : all) {
      if (one instanceof Map<?, ?> map) {
        objects.add(map);
      }
    }
    return objects;
  }

  /** What {@code object} has under {@code name}; an empty text when there is nothing. */
  public static Object get(Map<?, ?> object, String name) {
    Object value = object.get(name);
    return value == null ? "" : value;
  }

  private Object value(int depth) {
    skipBlank();
    if (at >= text.length() || depth > DEPTH_MAX) {
      at = text.length();
      complete = false;
      return "";
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (more('}')) {
      if (text.charAt(at) != '"') {
        return broken(object);
      }
      String name = string();
      skipBlank();
      if (at >= text.length() || text.charAt(at) != ':') {
        return broken(object);
      }
      at++;
      Object value = value(depth + 1);
      object.put(name, value);
      skipComma();
    }
    return object;
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    at++;
    while (more(']')) {
      int before = at;
      list.add(value(depth + 1));
      skipComma();
      if (at == before) {
        return broken(list);
      }
    }
    return list;
  }

  private <T> T broken(T value) {
    complete = false;
    at = text.length();
    return value;
  }

  /** Whether something stands before the closing sign, which is taken. */
  private boolean more(char closing) {
    skipBlank();
    if (at >= text.length()) {
      complete = false;
      return false;
    }
    if (text.charAt(at) == closing) {
      at++;
      return false;
    }
    return true;
  }

  private void skipComma() {
    skipBlank();
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
    }
  }

  private void skipBlank() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
        char c = text.charAt(at);
        out.append(c == 'n' ? '\n' : c == 't' ? '\t' : c);
      } else {
        out.append(text.charAt(at));
      }
      at++;
    }
    boolean ended = at < text.length();
    complete &= ended;
    at++;
    return ended ? out.toString() : "";
  }

  private String word() {
    int start = at;
    while (at < text.length() && ",]}: \n\t\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }
}
