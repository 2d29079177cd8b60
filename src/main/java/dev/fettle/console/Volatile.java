package dev.fettle.console;

/** Tells values that are new each time by their form. Each reading looks at a character once. */
final class Volatile {

  private static final String UNITS_SIZE = "BKMGTPEiIbkmgtp";
  private static final int NAME_MAX = 200;

  private Volatile() {}

  /** The hole that {@code piece} is as a whole, or an empty text. */
  static String typeOf(String piece) {
    if (piece.length() > NAME_MAX) {
      return isRun(piece) ? "<hex>" : "";
    }
    char first = piece.charAt(0);
    if (isUuid(piece)) {
      return "<uuid>";
    }
    if (Letters.isDigit(first)) {
      return numeric(piece);
    }
    if (first == '~' && piece.length() > 1 && Letters.isDigit(piece.charAt(1))) {
      return numeric(piece.substring(1));
    }
    if (isAddress6(piece)) {
      return "<ip>";
    }
    if (isHex(piece)) {
      return "<hex>";
    }
    return isVersion(piece) ? "<ver>" : "";
  }

  private static String numeric(String piece) {
    if (isAddress4(piece)) {
      return "<ip>";
    }
    if (isHexPairs(piece)) {
      return "<mac>";
    }
    if (isTime(piece)) {
      return "<time>";
    }
    if (isAddress6(piece)) {
      return "<ip>";
    }
    if (isNumber(piece)) {
      return "<num>";
    }
    if (isDuration(piece)) {
      return "<dur>";
    }
    if (isSize(piece)) {
      return "<size>";
    }
    if (isVersion(piece)) {
      return "<ver>";
    }
    return isHex(piece) ? "<hex>" : "";
  }

  static boolean isPath(String piece) {
    int slashes = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      slashes += c == '/' || c == '\\' ? 1 : 0;
    }
    char first = piece.charAt(0);
    return slashes >= 2 || (slashes == 1 && (first == '/' || first == '~' || first == '\\'));
  }

  private static boolean isUuid(String piece) {
    if (piece.length() < 36 || piece.charAt(8) != '-' || piece.charAt(13) != '-') {
      return false;
    }
    int hex = 0;
    for (int i = 0; i < 36; i++) {
      hex += Letters.isHex(piece.charAt(i)) ? 1 : 0;
    }
    return hex == 32 && (piece.length() == 36 || !Character.isLetter(piece.charAt(36)));
  }

  private static boolean isAddress4(String piece) {
    int dots = 0;
    int digits = 0;
    int at = 0;
    for (; at < piece.length(); at++) {
      char c = piece.charAt(at);
      if (Letters.isDigit(c)) {
        digits++;
      } else if (c == '.' && digits > 0) {
        dots++;
        digits = 0;
      } else {
        break;
      }
      if (digits > 3) {
        return false;
      }
    }
    return dots == 3 && digits > 0 && isNumberTail(piece, at);
  }

  /** What may follow an address: a port, a mask or a range. */
  private static boolean isNumberTail(String piece, int from) {
    for (int i = from; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (!Letters.isDigit(c) && c != ':' && c != '/' && c != '.' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isAddress6(String piece) {
    int colons = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c == ':') {
        colons++;
      } else if (!Letters.isHex(c) && c != '/' && c != '.' && c != '%') {
        return false;
      }
    }
    return colons >= 2 && (colons >= 4 || piece.contains("::"));
  }

  private static boolean isHexPairs(String piece) {
    if (piece.length() != 17) {
      return false;
    }
    for (int i = 0; i < 17; i++) {
      char c = piece.charAt(i);
      if (i % 3 == 2 ? c != ':' && c != '-' : !Letters.isHex(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTime(String piece) {
    int breaks = 0;
    int letters = 0;
    int dashes = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c == ':') {
        breaks++;
      } else if (c == '-') {
        dashes++;
      } else if (c == 'T' || c == 'Z' || c == 'z' || c == 't') {
        letters++;
      } else if (!Letters.isDigit(c) && c != '.' && c != ',' && c != '+' && c != '/') {
        return isMonthDate(piece);
      }
    }
    boolean clock = breaks >= 1 && breaks <= 5 && piece.indexOf(':') <= 13;
    boolean date = dashes == 2 && piece.length() >= 8 || piece.length() >= 8 && isSlashDate(piece);
    return letters <= 2 && (clock || date) && piece.length() >= 4;
  }

  private static boolean isSlashDate(String piece) {
    int first = piece.indexOf('/');
    return first > 0 && first <= 4 && piece.indexOf('/', first + 1) == first + 3;
  }

  /** As web servers write it: {@code 03/Oct/2026:18:45:06}. */
  private static boolean isMonthDate(String piece) {
    return piece.length() >= 11
        && piece.charAt(2) == '/'
        && piece.charAt(6) == '/'
        && Character.isLetter(piece.charAt(3));
  }

  private static boolean isNumber(String piece) {
    int dots = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      dots += c == '.' ? 1 : 0;
      boolean end = i == piece.length() - 1;
      if (!Letters.isDigit(c)
          && c != '.'
          && c != '/'
          && c != ','
          && c != '-'
          && c != '+'
          && !(end && c == '%')) {
        return false;
      }
    }
    return dots <= 1;
  }

  private static boolean isDuration(String piece) {
    int at = 0;
    while (at < piece.length()) {
      int digits = at;
      while (at < piece.length()
          && (Letters.isDigit(piece.charAt(at)) || piece.charAt(at) == '.')) {
        at++;
      }
      int unit = at;
      while (at < piece.length() && !Letters.isDigit(piece.charAt(at))) {
        at++;
      }
      if (unit == digits || !isDurationUnit(piece.substring(unit, at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDurationUnit(String unit) {
    return switch (unit) {
      case "ns",
          "us",
          "µs",
          "μs",
          "ms",
          "s",
          "m",
          "h",
          "d",
          "w",
          "y",
          "sec",
          "secs",
          "min",
          "mins",
          "hr",
          "hrs" ->
          true;
      default -> false;
    };
  }

  private static boolean isSize(String piece) {
    int at = 0;
    while (at < piece.length() && (Letters.isDigit(piece.charAt(at)) || piece.charAt(at) == '.')) {
      at++;
    }
    int units = piece.length() - at;
    if (units < 1 || units > 3 || "BKMGTPEkmgtpb".indexOf(piece.charAt(at)) < 0) {
      return false;
    }
    for (int i = at; i < piece.length(); i++) {
      if (UNITS_SIZE.indexOf(piece.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVersion(String piece) {
    int from = piece.charAt(0) == 'v' || piece.charAt(0) == 'V' ? 1 : 0;
    int dots = 0;
    int at = from;
    while (at < piece.length()
        && (Letters.isDigit(piece.charAt(at)) || (piece.charAt(at) == '.' && at > from))) {
      dots += piece.charAt(at) == '.' ? 1 : 0;
      at++;
    }
    boolean tail = at == piece.length() || "-+~_".indexOf(piece.charAt(at)) >= 0;
    return at > from && tail && (dots >= 2 || (from == 1 && dots >= 1));
  }

  /** Sixteen and more characters of base 16, or 0x; shorter ones when digits and letters mix. */
  private static boolean isHex(String piece) {
    int from = piece.startsWith("0x") ? 2 : piece.startsWith("sha256:") ? 7 : 0;
    int digits = 0;
    for (int i = from; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (!Letters.isHex(c) && c != '.') {
        return false;
      }
      digits += Letters.isDigit(c) ? 1 : 0;
    }
    int length = piece.length() - from;
    return from > 0 ? length > 0 : length >= 7 && digits >= 2 && (digits < length || length >= 16);
  }

  /** A long run without any break: keys, encoded data. */
  private static boolean isRun(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c == '.' || c == ':' || c == '-' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** A name without its variable ends: {@code coredns-5d78c9869d-abcde} gives {@code coredns}. */
  static String stem(String lower) {
    int end = lower.length();
    while (end > 0) {
      int dash = lower.lastIndexOf('-', end - 1);
      if (!isRandom(lower.substring(dash + 1, end), dash >= 0)) {
        return lower.substring(0, end);
      }
      end = Math.max(dash, 0);
    }
    return "";
  }

  private static boolean isRandom(String segment, boolean suffix) {
    int digits = 0;
    int vowels = 0;
    int changes = 0;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      boolean digit = Letters.isDigit(c);
      digits += digit ? 1 : 0;
      vowels += "aeiou".indexOf(c) >= 0 ? 1 : 0;
      changes += i > 0 && digit != Letters.isDigit(segment.charAt(i - 1)) ? 1 : 0;
      if (!Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    int length = segment.length();
    boolean mixed = digits > 0 && digits < length;
    return (suffix && digits == length && length > 0)
        || (suffix && length == 5 && vowels == 0)
        || (suffix && mixed && length >= 5 && (vowels == 0 || changes >= 2))
        || (mixed && length >= 8 && changes >= 3);
  }
}
