package dev.fettle.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Messages inside structured log lines: JSON objects, whole or cut, and logfmt. A value that is a
 * structured line itself is opened too, three deep.
 */
final class Envelope {

  private static final int DEPTH_MAX = 3;
  private static final Set<String> MESSAGES =
      Set.of(
          "msg",
          "message",
          "log",
          "error",
          "err",
          "stderr",
          "exception",
          "detail",
          "details",
          "cause",
          "errormessage",
          "error_message");
  private static final Set<String> LEVELS = Set.of("level", "severity", "lvl", "loglevel");

  private final List<TracedText> messages = new ArrayList<>();
  private PasteLine.Level level = PasteLine.Level.NONE;

  private Envelope() {}

  /** What {@code line} carries; no messages when it is no structured line. */
  static Envelope open(TracedText line) {
    Envelope envelope = new Envelope();
    envelope.read(line, 0);
    return envelope;
  }

  List<TracedText> messages() {
    return messages;
  }

  PasteLine.Level level() {
    return level;
  }

  private void read(TracedText line, int depth) {
    List<Field> fields = fields(line);
    boolean carries = fields.size() >= 2 && fields.stream().anyMatch(Field::isMessage);
    if (!carries) {
      return;
    }
    for (Field field : fields) {
      if (LEVELS.contains(field.key())) {
        level = Levels.worse(level, Levels.of(field.value().text()));
      } else if (field.isMessage() && field.value().length() > 1) {
        message(field.value(), depth);
      }
    }
  }

  private void message(TracedText value, int depth) {
    int before = messages.size();
    if (depth < DEPTH_MAX) {
      read(value, depth + 1);
    }
    if (messages.size() == before) {
      messages.add(value);
    }
  }

  private static List<Field> fields(TracedText line) {
    String text = line.text();
    int brace = text.indexOf("{\"");
    if (brace >= 0 && brace < 80 || text.contains("\": \"") || text.contains("\":\"")) {
      return json(line);
    }
    boolean logfmt = text.contains("msg=") && (text.contains("level=") || text.contains("ts="));
    return logfmt ? logfmt(line) : List.of();
  }

  private static List<Field> json(TracedText line) {
    List<Field> fields = new ArrayList<>();
    String text = line.text();
    int at = text.indexOf('"');
    while (at >= 0) {
      int end = stringEnd(text, at);
      int value = valueStart(text, end);
      if (value < 0 || value >= text.length() || text.charAt(value) != '"') {
        at = text.indexOf('"', Math.max(end, value));
        continue;
      }
      int close = stringEnd(text, value);
      fields.add(
          new Field(key(text, at + 1, end - 1), unescape(line, value + 1, inner(text, close))));
      at = text.indexOf('"', close);
    }
    return fields;
  }

  /** Without the closing quote; a cut line has none. */
  private static int inner(String text, int close) {
    return text.charAt(close - 1) == '"' ? close - 1 : close;
  }

  private static String key(String text, int from, int to) {
    return from < to ? text.substring(from, Math.min(to, from + 40)).toLowerCase(Locale.ROOT) : "";
  }

  /** Behind the closing quote of the string that opens at {@code quote}, or the end of the text. */
  private static int stringEnd(String text, int quote) {
    int at = quote + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + 1);
  }

  private static int valueStart(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at >= text.length() || text.charAt(at) != ':') {
      return -1;
    }
    at++;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static List<Field> logfmt(TracedText line) {
    List<Field> fields = new ArrayList<>();
    String text = line.text();
    int at = 0;
    while (at < text.length()) {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      int blank = text.lastIndexOf(' ', equals);
      boolean quoted = equals + 1 < text.length() && text.charAt(equals + 1) == '"';
      int end = quoted ? stringEnd(text, equals + 1) : blankFrom(text, equals);
      TracedText value =
          quoted
              ? unescape(line, equals + 2, Math.max(equals + 2, inner(text, end)))
              : line.slice(equals + 1, end);
      fields.add(new Field(key(text, Math.max(blank + 1, at), equals), value));
      at = end;
    }
    return fields;
  }

  private static int blankFrom(String text, int from) {
    int blank = text.indexOf(' ', from);
    return blank < 0 ? text.length() : blank;
  }

  private static TracedText unescape(TracedText line, int from, int to) {
    TracedText.Builder out = new TracedText.Builder(Math.max(8, to - from));
    String text = line.text();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < to) {
        char next = text.charAt(at + 1);
        if (next == 'n' || next == 'r') {
          out.add('\n', line.offset(at));
        } else {
          out.add(next == 't' ? ' ' : next, line.offset(at + 1));
        }
        at += 2;
      } else {
        out.add(c, line.offset(at));
        at++;
      }
    }
    return out.build();
  }

  private record Field(String key, TracedText value) {
    boolean isMessage() {
      return MESSAGES.contains(key);
    }
  }
}
