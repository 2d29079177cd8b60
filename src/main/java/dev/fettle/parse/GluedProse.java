package dev.fettle.parse;

import java.util.Set;

/** Finds the author's words behind output when the line break between them was lost. */
final class GluedProse {

  /** Words that sentences have and output hardly. */
  private static final Set<String> WORDS =
      Set.of(
          ("the a an is are was be to in on of by if not via with from this that it will shall must"
                  + " can and or at for as all we you there since due")
              .split(" "));

  private static final int WORDS_MIN = 5;

  /** No sentence is longer; what stands before is not looked at. */
  private static final int LENGTH_MAX = 600;

  private GluedProse() {}

  /** The index in {@code output} at which words begin that go on to its end; its length if none. */
  static int start(String output) {
    String text = output.stripTrailing();
    boolean ends = !text.isEmpty() && ".:?!".indexOf(text.charAt(text.length() - 1)) >= 0;
    int sentence = ends ? sentence(text) : -1;
    return sentence < 0 ? output.length() : heading(text, sentence);
  }

  /** Where the last sentence begins that is glued to what stands before it, or -1. */
  private static int sentence(String text) {
    int found = -1;
    int limit = Math.max(0, text.length() - LENGTH_MAX);
    for (int at = text.length() - 1; at > limit; at--) {
      if (isOutput(text.charAt(at))) {
        return found;
      }
      boolean first = found < 0 || isName(text, found) && isPlain(text, at, found);
      if (first && isSentence(text, at) && (found < 0 || text.lastIndexOf(' ', found) > at)) {
        found = at;
      }
    }
    return found;
  }

  private static boolean isOutput(char c) {
    return "{}\"|<>=\t".indexOf(c) >= 0;
  }

  /** A capital behind a small letter, a digit or a parenthesis, and a sentence from there on. */
  private static boolean isSentence(String text, int at) {
    char before = text.charAt(at - 1);
    boolean glued = Character.isLowerCase(before) || Character.isDigit(before) || before == ')';
    int end = text.indexOf(' ', at);
    if (!glued || !Character.isUpperCase(text.charAt(at)) || end < 0) {
      return false;
    }
    String[] words = text.substring(at).split("[ ,.:]++");
    long prose = java.util.Arrays.stream(words).filter(WORDS::contains).count();
    return text.substring(at, end).chars().allMatch(c -> Character.isLetter(c) || c == '\'')
        && words.length >= WORDS_MIN
        && prose >= 2;
  }

  /** Whether the capital at {@code at} stands inside a name of joined words: {@code ConfigMap}. */
  private static boolean isName(String text, int at) {
    int start = text.lastIndexOf(' ', at) + 1;
    return text.substring(start, at).chars().allMatch(Character::isLetter)
        && Character.isUpperCase(text.charAt(start));
  }

  private static boolean isPlain(String text, int from, int to) {
    return text.substring(from, to)
        .chars()
        .allMatch(c -> Character.isLetter(c) || " -,'".indexOf(c) >= 0);
  }

  /** Where a heading of plain words begins that is glued between output and the sentence. */
  private static int heading(String text, int sentence) {
    int at = sentence;
    while (at > 0 && isPlain(text, at - 1, at)) {
      at--;
    }
    boolean glued = at > 0 && ")\"0123456789".indexOf(text.charAt(at - 1)) >= 0;
    boolean words = text.substring(at, sentence).split(" ").length >= WORDS_MIN;
    return glued && words && Character.isLetter(text.charAt(at)) ? at : sentence;
  }
}
