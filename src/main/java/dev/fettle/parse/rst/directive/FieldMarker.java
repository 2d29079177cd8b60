package dev.fettle.parse.rst.directive;

/** {@code :name:} at the beginning of a line, as fields and options are written. */
public final class FieldMarker {

  private FieldMarker() {}

  /** The index of the text after the marker that {@code line} begins with, or -1. */
  public static int end(String line) {
    int colon = colon(line);
    int at = colon + 1;
    while (colon > 0 && at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return colon > 0 ? at : -1;
  }

  /** The name in the marker that {@code line} begins with. */
  public static String name(String line) {
    return line.substring(1, colon(line));
  }

  private static int colon(String line) {
    if (line.length() < 3 || line.charAt(0) != ':' || ": ".indexOf(line.charAt(1)) >= 0) {
      return -1;
    }
    for (int i = 1; i < line.length(); i++) {
      char c = line.charAt(i);
      char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
      if (c == '\\') {
        i++;
      } else if (c == ':' && (next == ' ' || next == '`')) {
        return next == ' ' && line.charAt(i - 1) != ' ' ? i : -1;
      }
    }
    return -1;
  }
}
