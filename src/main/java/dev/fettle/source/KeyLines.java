package dev.fettle.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines of the form {@code key = value}: simple TOML, or YAML that its author broke. */
final class KeyLines {

  private KeyLines() {}

  /** Whether at least half of the lines that hold anything are {@code key<separator>value}. */
  static boolean dominate(String text, char separator) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    long keyed = lines.stream().filter(line -> keyEnd(line, separator) > 0).count();
    return keyed > 0 && keyed * 2 >= lines.size();
  }

  /**
   * The values by key; the whole text stands under {@code wholeKey} when a line has no key.
   *
   * @param firstLine the line of the file that is the first of {@code text}
   */
  static Metadata read(String text, char separator, String wholeKey, int firstLine) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    boolean whole = false;
    int number = firstLine;
    for (String line : text.lines().toList()) {
      int end = keyEnd(line, separator);
      if (end > 0) {
        String key = unquoted(line.substring(0, end));
        values.putIfAbsent(key, value(line.substring(end + 1)));
        lines.putIfAbsent(key, number);
      } else if (!line.isBlank() && !line.strip().startsWith("#")) {
        whole = true;
      }
      number++;
    }
    if (whole) {
      values.put(wholeKey, text);
    }
    return new Metadata(values, lines);
  }

  /** Where the separator after a key at the line's start stands, or -1. */
  private static int keyEnd(String line, char separator) {
    int at = line.indexOf(separator);
    if (at <= 0 || Character.isWhitespace(line.charAt(0))) {
      return -1;
    }
    boolean word =
        unquoted(line.substring(0, at))
            .chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    return word ? at : -1;
  }

  private static Object value(String written) {
    String value = written.strip();
    if (!value.startsWith("[") || !value.endsWith("]")) {
      return unquoted(value);
    }
    List<String> items = new ArrayList<>();
    for (String item : value.substring(1, value.length() - 1).split(",", -1)) {
      if (!item.isBlank()) {
        items.add(unquoted(item));
      }
    }
    return items;
  }

  private static String unquoted(String written) {
    String value = written.strip();
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
