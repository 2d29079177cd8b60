package dev.fettle.command;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a value for PowerShell, which takes typographic quotes for quotes (about_Quoting_Rules).
 */
final class PowershellQuoting {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:][A-Za-z0-9_./:-]*+");
  private static final String QUOTES = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e";

  private PowershellQuoting() {}

  /** The value as it has to stand at {@code start}; empty when no way of writing it is safe. */
  static Optional<String> quote(String template, String value, int start, int end) {
    if (PLAIN.matcher(value).matches()) {
      return Optional.of(value);
    }
    String line = template.substring(template.lastIndexOf('\n', start) + 1, start);
    boolean word =
        (start == 0 || " \t\n=".indexOf(template.charAt(start - 1)) >= 0)
            && (end == template.length() || " \t\n;|".indexOf(template.charAt(end)) >= 0);
    boolean quoted = line.indexOf('\'') >= 0 || line.indexOf('"') >= 0 || line.indexOf('`') >= 0;
    boolean foreign = value.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
    return word && !quoted && !foreign
        ? Optional.of("'" + value.replace("'", "''") + "'")
        : Optional.empty();
  }
}
