package dev.fettle.console;

import java.util.Locale;

/**
 * What a log writer puts before a message: times, hosts, levels, threads, request ids, the source
 * of the stream. Reads it from left to right, one part after the other, as long as one is known.
 */
final class LogPrefix {

  private static final int PARTS_MAX = 10;

  private final String text;
  private int at;
  private PasteLine.Level level = PasteLine.Level.NONE;
  private String source = "";
  private boolean stamped;

  private LogPrefix(String text) {
    this.text = text;
  }

  /** Reads the prefix of {@code text}. */
  static LogPrefix read(String text) {
    LogPrefix prefix = new LogPrefix(text);
    prefix.skipBlanks();
    if (isAccess(text, prefix.at)) {
      prefix.level = PasteLine.Level.INFO;
      prefix.stamped = true;
    }
    for (int i = 0; i < PARTS_MAX && prefix.part(); i++) {
      prefix.skipBlanks();
    }
    return prefix;
  }

  /** Where the message begins. */
  int end() {
    return at;
  }

  PasteLine.Level level() {
    return level;
  }

  String source() {
    return source;
  }

  /** Whether the line says when or how bad, and not by its stream: it begins a message then. */
  boolean opens() {
    return level != PasteLine.Level.NONE || (stamped && source.isEmpty());
  }

  /** A web server's access log: {@code 10.0.0.1 - - [25/Sep/2023:21:55:16 +0000] "GET …}. */
  private static boolean isAccess(String text, int from) {
    int bracket = text.indexOf("- [", from);
    int limit = Math.min(text.length(), from + 100);
    return from < text.length()
        && Letters.isDigit(text.charAt(from))
        && bracket > 0
        && bracket < limit
        && text.indexOf("] \"", bracket) > 0;
  }

  private boolean part() {
    return stream()
        || syslog()
        || stamp()
        || klog()
        || level() != null && levelWord()
        || after()
        || event();
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  /** {@code [pod/web-1/app] } and {@code web-1 | }. */
  private boolean stream() {
    if (text.startsWith("[pod/", at)) {
      int close = text.indexOf(']', at);
      return close > 0 && named(close + 1, text.substring(at + 1, close));
    }
    if (at > 0) {
      return false;
    }
    int end = nameEnd(at);
    int bar = end;
    while (bar < text.length() && text.charAt(bar) == ' ') {
      bar++;
    }
    boolean barred = bar > end && text.startsWith("| ", bar) || text.startsWith(" | ", end);
    if (end == at || !barred || !Letters.hasDigit(text.substring(at, end))) {
      return false;
    }
    return named(bar + 1, text.substring(at, end));
  }

  private boolean named(int end, String name) {
    at = end;
    source = source + name;
    return true;
  }

  private int nameEnd(int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end))
            || "-_.@/".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** RFC 3164 as journals print it: {@code Nov 21 09:29:32 host unit[123]: }. */
  private boolean syslog() {
    int day = monthEnd(at);
    if (day < 0) {
      return false;
    }
    int clock = wordEnd(skip(wordEnd(skip(day))));
    String time = text.substring(skip(wordEnd(skip(day))), clock);
    if (!Volatile.typeOf(time + "0").equals("<time>")) {
      return false;
    }
    at = clock;
    stamped = true;
    int host = wordEnd(skip(clock));
    int unit = wordEnd(skip(host));
    if (unit > host && unit > skip(host) && text.charAt(unit - 1) == ':') {
      named(unit, text.substring(skip(clock), unit));
    }
    return true;
  }

  private int monthEnd(int from) {
    if (from + 4 > text.length() || text.charAt(from + 3) != ' ') {
      return -1;
    }
    String month = text.substring(from, from + 3);
    boolean known = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(month) % 3 == 0;
    int day = skip(from + 3);
    return known && day < text.length() && Letters.isDigit(text.charAt(day)) ? from + 3 : -1;
  }

  private int skip(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != ' ') {
      i++;
    }
    return i;
  }

  /** A date, a time or both, bare or in brackets. */
  private boolean stamp() {
    boolean bracket = at < text.length() && text.charAt(at) == '[';
    int from = bracket ? skip(at + 1) : at;
    int end = wordEnd(from);
    int stop = bracket ? text.indexOf(']', from) : end;
    if (from >= text.length() || stop < 0 || (!bracket && !Letters.isDigit(text.charAt(from)))) {
      return false;
    }
    int last = Math.min(end, stop);
    if (!bracket && last > from && text.charAt(last - 1) == ':') {
      last--;
    }
    String word = from < last ? text.substring(from, last) : "";
    if (bracket && stop - from < 40 && hasClock(text.substring(from, stop))) {
      at = stop + 1;
      stamped = true;
      return true;
    }
    boolean uptime =
        bracket
            && word.length() > 5
            && word.indexOf('.') > 0
            && Volatile.typeOf(word).equals("<num>");
    if (word.length() < 6 || !(uptime || Volatile.typeOf(word).equals("<time>"))) {
      return false;
    }
    at = bracket ? stop + 1 : end;
    stamped = true;
    return true;
  }

  private static boolean hasClock(String text) {
    int colon = text.indexOf(':');
    return colon >= 2
        && colon + 5 < text.length()
        && text.charAt(colon + 3) == ':'
        && Letters.isDigit(text.charAt(colon - 1))
        && Letters.isDigit(text.charAt(colon + 4));
  }

  /** {@code E1110 00:47:01.141389 16 dispatcher.go:869] }. */
  private boolean klog() {
    if (at + 6 > text.length() || "EWIF".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    for (int i = at + 1; i < at + 5; i++) {
      if (!Letters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    int close = text.indexOf("] ", at);
    if (text.charAt(at + 5) != ' ' || close < 0 || close - at > 120) {
      return false;
    }
    char severity = text.charAt(at);
    level =
        severity == 'I'
            ? PasteLine.Level.INFO
            : severity == 'W' ? PasteLine.Level.WARN : PasteLine.Level.ERROR;
    at = close + 2;
    return true;
  }

  private boolean levelWord() {
    boolean bracket = at < text.length() && text.charAt(at) == '[';
    int from = bracket ? at + 1 : at;
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(from, end);
    PasteLine.Level read = Levels.of(word);
    boolean shouted = word.equals(word.toUpperCase(Locale.ROOT)) || (bracket && stamped);
    if (read == PasteLine.Level.NONE || !shouted || end >= text.length()) {
      return false;
    }
    return levelEnd(read, bracket, end);
  }

  private boolean levelEnd(PasteLine.Level read, boolean bracket, int end) {
    char next = text.charAt(end);
    if (bracket ? next != ']' : next != ' ' && next != '[' && !(next == ':' && stamped)) {
      return false;
    }
    level = read;
    at = end + (bracket || next == ':' ? 1 : 0);
    if (next == '[') {
      int close = text.indexOf(']', at);
      at = close > 0 && close - at < 8 ? close + 1 : at;
    }
    return true;
  }

  /** What stands between the time or the level and the message. */
  private boolean after() {
    if (!stamped || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (Letters.isDigit(c)) {
      return number();
    }
    if (text.startsWith("--- ", at)
        || text.startsWith("- ", at)
        || text.startsWith(": ", at)
        || text.startsWith("| ", at)) {
      at = text.indexOf(' ', at) + 1;
      return true;
    }
    return c == '[' ? bracketed() : logger();
  }

  /** A process id before a level or a thread; any other number belongs to the message. */
  private boolean number() {
    int end = wordEnd(at);
    int next = skip(end);
    if (end - at > 7
        || next >= text.length()
        || !Volatile.typeOf(text.substring(at, end)).equals("<num>")) {
      return false;
    }
    String word = text.substring(next, wordEnd(next));
    boolean followed = Levels.of(word) != PasteLine.Level.NONE || word.equals("---");
    at = followed ? next : at;
    return followed;
  }

  private boolean bracketed() {
    int close = text.indexOf(']', at);
    boolean id =
        close > 0 && close - at < 120 && close + 1 < text.length() && text.charAt(close + 1) == ' ';
    at = id ? close + 2 : at;
    return id;
  }

  /** A dotted logger name before a colon, a dash or a request id. */
  private boolean logger() {
    int end = nameEnd(at);
    if (end == at || end - at > 80 || level == PasteLine.Level.NONE) {
      return false;
    }
    int next = skip(end);
    boolean colon = next < text.length() && text.startsWith(": ", next) && next > end;
    boolean request = text.startsWith("[req-", next) || text.startsWith("[-]", next);
    boolean dash = text.startsWith("- ", next) && text.substring(at, end).indexOf('.') > 0;
    at = colon || dash ? next + 2 : request ? next : at;
    return colon || dash || request;
  }

  /** The table of events that kubectl prints: type, reason, age, from, message. */
  private boolean event() {
    boolean warning = text.startsWith("Warning  ", at);
    if (!warning && !text.startsWith("Normal  ", at)) {
      return false;
    }
    int reason = skip(wordEnd(at));
    int age = skip(wordEnd(reason));
    int from = text.indexOf("  ", age);
    if (age >= text.length() || !Letters.isDigit(text.charAt(age)) || from < 0) {
      return false;
    }
    int message = text.indexOf("  ", skip(from));
    if (message < 0) {
      return false;
    }
    level = warning ? PasteLine.Level.WARN : PasteLine.Level.INFO;
    at = message;
    return true;
  }
}
