package dev.fettle.console;

import java.util.Locale;

/** The names that log writers give to how bad a message is. */
final class Levels {

  private Levels() {}

  static PasteLine.Level of(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "ERROR",
          "ERR",
          "ERRO",
          "FATAL",
          "FATA",
          "CRITICAL",
          "CRIT",
          "PANIC",
          "SEVERE",
          "ALERT",
          "EMERG",
          "DPANIC" ->
          PasteLine.Level.ERROR;
      case "WARN", "WARNING", "WRN" -> PasteLine.Level.WARN;
      case "INFO", "INF", "NOTICE", "DEBUG", "DEBU", "DBG", "TRACE", "VERBOSE" ->
          PasteLine.Level.INFO;
      default -> PasteLine.Level.NONE;
    };
  }

  static PasteLine.Level worse(PasteLine.Level one, PasteLine.Level other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
