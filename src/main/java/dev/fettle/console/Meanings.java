package dev.fettle.console;

import java.util.Set;

/** Which numbers carry meaning and must not become holes. */
final class Meanings {

  private static final Set<String> PORTS =
      Set.of(
          "22", "25", "53", "80", "88", "111", "123", "179", "389", "443", "445", "514", "636",
          "2049", "2379", "2380", "3306", "3389", "4240", "4789", "5000", "5432", "5665", "5672",
          "6379", "6443", "6783", "8080", "8443", "8472", "9090", "9093", "9100", "9200", "9345",
          "9443", "10250", "10255", "10256", "10257", "10259", "15672", "27017");

  private static final Set<String> HTTP =
      Set.of(
          "400", "401", "403", "404", "405", "408", "409", "410", "413", "415", "422", "429", "500",
          "501", "502", "503", "504");

  private static final Set<String> NUMBERED =
      Set.of(
          "code",
          "exit",
          "exited",
          "status",
          "errno",
          "error",
          "rc",
          "http",
          "signal",
          "exitcode",
          "exit_code",
          "statuscode",
          "err",
          "returned",
          "result",
          "retcode",
          "port");

  private static final Set<String> COUNTERS =
      Set.of(
          "failed",
          "failures",
          "failure",
          "errors",
          "error",
          "unreachable",
          "rescued",
          "ignored",
          "skipped",
          "dropped",
          "warnings",
          "lost",
          "rc",
          "err",
          "errs",
          "dead",
          "critical");

  private Meanings() {}

  static boolean isKnownPort(String number) {
    return PORTS.contains(number);
  }

  /** Whether {@code number} says something after the word before it. */
  static boolean keeps(String number, String wordBefore) {
    return HTTP.contains(number)
        || (number.length() <= 5
            && NUMBERED.contains(wordBefore)
            && number.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-'));
  }

  static boolean isZero(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c == '0');
  }

  static boolean isCounter(String word) {
    return COUNTERS.contains(word);
  }

  /** None of several, as in {@code 0/3 nodes}. */
  static boolean isRatio(String value) {
    return value.startsWith("0/") && value.length() <= 6;
  }
}
