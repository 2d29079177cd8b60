package dev.fettle.parse.markdown;

import java.util.Locale;

/**
 * A template call as Hugo has it: {@code {{< name arguments >}}} or with {@code %}.
 *
 * @param name lower case
 * @param arguments as written
 * @param closing whether it ends what an earlier call of that name began
 */
record Shortcode(String name, String arguments, boolean closing) {

  private static final int LENGTH_MAX = 2_000;

  /** The index after the call that begins at {@code start}, or -1 when none begins there. */
  static int end(String text, int start) {
    if (start + 4 > text.length()) {
      return -1;
    }
    char kind = text.charAt(start + 2);
    if (kind != '<' && kind != '%') {
      return -1;
    }
    String close = kind == '<' ? ">}}" : "%}}";
    int limit = Math.min(text.length(), start + LENGTH_MAX);
    int end = text.substring(start, limit).indexOf(close, 3);
    return end < 0 ? -1 : start + end + 3;
  }

  /** Reads one whole call, delimiters included. */
  static Shortcode of(String written) {
    String inner = written.substring(3, written.length() - 3).strip();
    boolean closing = inner.startsWith("/");
    String call = closing ? inner.substring(1).strip() : inner;
    int blank = 0;
    while (blank < call.length() && !Character.isWhitespace(call.charAt(blank))) {
      blank++;
    }
    return new Shortcode(
        call.substring(0, blank).toLowerCase(Locale.ROOT), call.substring(blank).strip(), closing);
  }

  /** Whether the call stands for itself and has no end elsewhere. */
  boolean selfClosing() {
    return arguments.endsWith("/");
  }

  /** The value of {@code key="value"}, or empty. */
  String argument(String key) {
    return Attributes.value(arguments, key);
  }

  /** The first argument that has no key, unquoted; else the one named {@code name}, or empty. */
  String label() {
    String named = argument("name");
    if (!named.isEmpty()) {
      return named;
    }
    if (arguments.startsWith("\"")) {
      int end = arguments.indexOf('"', 1);
      return end < 0 ? arguments.substring(1) : arguments.substring(1, end);
    }
    return arguments.indexOf('=') >= 0 ? "" : arguments;
  }

  /** {@code text} in which calls that name the words they stand for are replaced by them. */
  static String words(String text) {
    int at = text.indexOf("{{");
    if (at < 0) {
      return text;
    }
    StringBuilder words = new StringBuilder();
    int done = 0;
    while (at >= 0) {
      int end = end(text, at);
      String shown = end < 0 ? "" : of(text.substring(at, end)).argument("text");
      if (!shown.isEmpty()) {
        words.append(text, done, at).append(shown);
        done = end;
      }
      at = text.indexOf("{{", Math.max(end, at + 2));
    }
    return words.append(text, done, text.length()).toString();
  }

  /** A link's target: what a {@code ref} call points to, else as written. */
  static String target(String written) {
    if (!written.startsWith("{{") || end(written, 0) < 0) {
      return written;
    }
    int end = end(written, 0);
    Shortcode call = of(written.substring(0, end));
    boolean reference = call.name().equals("ref") || call.name().equals("relref");
    return reference ? call.label() + written.substring(end) : written;
  }
}
