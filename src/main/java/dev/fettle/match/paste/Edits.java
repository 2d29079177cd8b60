package dev.fettle.match.paste;

/** Slips of the hand and of character recognition. */
final class Edits {

  /** Shorter words are neighbours of too many others. */
  static final int LENGTH_MIN = 4;

  private Edits() {}

  /**
   * Whether one letter more, less, other or swapped with its neighbour makes {@code word} of {@code
   * other}. Short words never do: too many of them are neighbours.
   */
  static boolean atMostOne(String word, String other) {
    int difference = word.length() - other.length();
    if (difference < -1
        || difference > 1
        || word.length() < LENGTH_MIN
        || other.length() < LENGTH_MIN) {
      return false;
    }
    int at = 0;
    int end = Math.min(word.length(), other.length());
    while (at < end && word.charAt(at) == other.charAt(at)) {
      at++;
    }
    int tail = 0;
    while (tail < end - at
        && word.charAt(word.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    int left = Math.max(word.length(), other.length()) - at - tail;
    return left <= 1 || (left == 2 && difference == 0 && swapped(word, other, at));
  }

  private static boolean swapped(String word, String other, int at) {
    return word.charAt(at) == other.charAt(at + 1) && word.charAt(at + 1) == other.charAt(at);
  }
}
