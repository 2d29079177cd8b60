package dev.fettle.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Places in shell texts that a value can stand in, and values that mean harm. */
final class QuotingPlaces {

  private QuotingPlaces() {}

  /** A template, and what its first command prints around the value. */
  record Place(String template, String before, String after) {}

  static final List<Place> PLACES =
      List.of(
          new Place("printf '%s\\0' <text>", "", ""),
          new Place("printf '%s\\0' a=<text>/b", "a=", "/b"),
          new Place("printf '%s\\0' 'a <text> b'", "a ", " b"),
          new Place("printf '%s\\0' \"a <text> b\"", "a ", " b"),
          new Place("printf '%s\\0' \"$(printf '%s' <text>)\"", "", ""),
          new Place("printf '%s\\0' \"$(printf '%s' \"a <text>\")\"", "a ", ""),
          new Place("printf '%s\\0' \"$(printf '%s' 'a <text>')\"", "a ", ""),
          new Place("printf '%s\\0' \"`printf '%s' <text>`\"", "", ""),
          new Place("printf '%s\\0' '{\"a\":\"<text>\"}'", "{\"a\":\"", "\"}"),
          new Place("X=<text>; printf '%s\\0' \"$X\"", "", ""),
          new Place("(printf '%s\\0' <text>)", "", ""),
          new Place("for i in <text>; do printf '%s\\0' \"$i\"; done", "", ""),
          new Place("cat <<EOF\na <text>\nEOF\nprintf '\\0'", "a ", "\n"),
          new Place("cat <<'EOF'\n<text> b\nEOF\nprintf '\\0'", "", " b\n"),
          new Place("printf '%s\\0' \"$(cat <<EOF\na <text> b\nEOF\n)\"", "a ", " b"),
          new Place("cat <<-EOF\n\ta <text>\n\tEOF\nprintf '\\0'", "a ", "\n"),
          new Place("printf '%s\\0' \"$(printf '%s' \"$(printf '%s' <text>)\")\"", "", ""),
          new Place("X=$(printf '%s' <text>); printf '%s\\0' \"$X\"", "", ""),
          new Place("printf '%s\\0' \"{\\\"a\\\":\\\"<text>\\\"}\"", "{\"a\":\"", "\"}"),
          new Place("cat <<EOF\n{\"a\": \"<text>\"}\nEOF\nprintf '\\0'", "{\"a\": \"", "\"}\n"),
          new Place(
              "printf '%s\\0' '{.items[?(@.a==\"<text>\")].b}'", "{.items[?(@.a==\"", "\")].b}"),
          new Place("printf '%s\\0' -o=jsonpath=\"{.a['<text>']}\"", "-o=jsonpath={.a['", "']}"),
          new Place("env X=<text> sh -c 'printf \"%s\\0\" \"$X\"'", "", ""),
          new Place("sh <<EOF\nprintf '%s\\\\0' <text>\nEOF", "", ""),
          new Place("sh -c \"printf '%s\\\\0' <text>\"", "", ""),
          new Place("printf '%s\\0' \"${UNSET:-<text>}\"", "", ""),
          new Place("case <text> in x) ;; *) printf '%s\\0' <text>;; esac", "", ""),
          new Place("if [ <text> = <text> ]; then printf '%s\\0' a<text>; fi", "a", ""));

  private static final List<String> HOSTILE =
      List.of(
          "x; touch pwned; echo x",
          "$(touch pwned)",
          "`touch pwned`",
          "'; touch pwned; '",
          "\"; touch pwned; \"",
          "a'b\"c",
          "\\",
          "a\\",
          "\\'",
          "$HOME",
          "${HOME}",
          "$((1+1))",
          "*",
          "~",
          "~root",
          "a b  c",
          "!!",
          "!x",
          "a!b",
          "#x",
          "{a,b}",
          "[a-z]*",
          "&& reboot",
          "| sh",
          "> pwned",
          "< /etc/passwd",
          "EOF",
          "é漢😀",
          "%s",
          "\\n",
          "'\\''",
          "if",
          "2",
          "a=b",
          "-n",
          "--",
          "$'x'",
          "?",
          "x\\\"y",
          "''",
          "\"\"",
          "$",
          "`",
          "'",
          "\"",
          "a\tb",
          "a\nb",
          "\u00a0");

  /** The hostile values, and {@code count} that are drawn from what shells read as grammar. */
  static List<String> values(int count) {
    List<String> values = new ArrayList<>(HOSTILE);
    Random random = new Random(20_260_101);
    String alphabet = "ab1 '\"`$(){}[]\\!#~*?;&|<>=%-+.,:/@^_é漢";
    int[] points = alphabet.codePoints().toArray();
    for (int i = 0; i < count; i++) {
      StringBuilder value = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        value.appendCodePoint(points[random.nextInt(points.length)]);
      }
      values.add(value.toString());
    }
    return values;
  }
}
