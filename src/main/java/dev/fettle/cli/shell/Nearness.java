package dev.fettle.cli.shell;

/** Tells whether a word may be a slip for another. */
final class Nearness {

  private static final int SLIPS_MAX = 2;

  private Nearness() {}

  /** Whether {@code typed} begins {@code word} or comes to it with at most two slips. */
  static boolean near(String word, String typed) {
    if (typed.length() > word.length() + SLIPS_MAX || typed.isEmpty()) {
      return false;
    }
    return word.startsWith(typed)
        || distance(word, typed) <= Math.min(SLIPS_MAX, word.length() / 2);
  }

  /** Levenshtein's distance, row by row. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    java.util.Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
