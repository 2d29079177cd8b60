package dev.fettle.diagnose.iptables.read;

/** Words in text that people wrote around an output. */
final class Prose {

  private Prose() {}

  /** Whether {@code word} stands in {@code text}, not within a longer Latin word. */
  static boolean says(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      if (!isLatin(text, at - 1) && !isLatin(text, at + word.length())) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }

  private static boolean isLatin(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 128
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
