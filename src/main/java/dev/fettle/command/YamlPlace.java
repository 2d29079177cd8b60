package dev.fettle.command;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a YAML document that a command holds, where a scalar stands: {@code name: <web>}.
 * Grammar: YAML 1.2.2, 7.3 Flow Scalar Styles; words that YAML 1.1 takes for other types too.
 */
enum YamlPlace {
  /** Without quotes, alone behind a key or a dash. */
  PLAIN,
  SINGLE_QUOTES,
  DOUBLE_QUOTES,
  /** A part of a scalar without quotes, in which quoting a part means nothing. */
  PART;

  private static final Pattern KEY = Pattern.compile("\\s*+(?:- ++)*+(?:[\\w./-]++:\\s++)?+");
  private static final Pattern SAFE =
      Pattern.compile(
          "[A-Za-z_./][A-Za-z0-9_./@+-]*+(?::[A-Za-z0-9_./@+-]++)*+|[1-9][0-9]{0,15}|0");
  private static final Pattern TYPED =
      Pattern.compile("(?i)y|n|yes|no|on|off|null|~|[.]inf|[.]nan|[.][0-9_e+-]++");
  private static final Pattern DOCUMENT =
      Pattern.compile("apiVersion:|\\bkubectl |\\boc |\\.ya?ml\\b");

  /** The place of a hole; empty when the text around it is no YAML. */
  static Optional<YamlPlace> of(String template, int start, int end) {
    if (!DOCUMENT.matcher(template).find()) {
      return Optional.empty();
    }
    int lineStart = template.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = template.indexOf('\n', end) < 0 ? template.length() : template.indexOf('\n', end);
    String before = template.substring(lineStart, start);
    String after = template.substring(end, lineEnd).strip();
    if (before.chars().filter(c -> c == '"').count() % 2 == 1) {
      return Optional.of(DOUBLE_QUOTES);
    }
    if (before.chars().filter(c -> c == '\'').count() % 2 == 1) {
      return Optional.of(SINGLE_QUOTES);
    }
    boolean alone = KEY.matcher(before).matches() && !before.isBlank();
    return Optional.of(alone && (after.isEmpty() || after.startsWith("#")) ? PLAIN : PART);
  }

  /** The value as YAML reads it back; empty when there is no way of writing it here. */
  Optional<String> written(String value) {
    boolean safe = SAFE.matcher(value).matches() && !TYPED.matcher(value).matches();
    return switch (this) {
      case PLAIN -> Optional.of(safe ? value : "'" + value.replace("'", "''") + "'");
      case SINGLE_QUOTES -> Optional.of(value.replace("'", "''"));
      case DOUBLE_QUOTES -> Optional.of(value.replace("\\", "\\\\").replace("\"", "\\\""));
      case PART -> safe ? Optional.of(value) : Optional.empty();
    };
  }
}
