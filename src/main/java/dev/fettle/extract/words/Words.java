package dev.fettle.extract.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes text apart into words and sentences. */
public final class Words {

  /** No character of the script stands before its radicals; most text need not be looked up. */
  private static final int FIRST_HAN = 0x2E80;

  private Words() {}

  /** The words of {@code text} in lower case, punctuation aside; every Han character is a word. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean han = isHan(c);
      if (!han && (Character.isLetterOrDigit(c) || isInner(text, at))) {
        start = start < 0 ? at : start;
        continue;
      }
      addWord(text, start, at, words);
      start = -1;
      if (han) {
        words.add(String.valueOf(c));
      }
    }
    addWord(text, start, text.length(), words);
    return words;
  }

  private static void addWord(String text, int start, int end, List<String> words) {
    if (start >= 0) {
      words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }

  /** Whether the apostrophe at {@code at} stands inside a word: {@code can't}. */
  private static boolean isInner(String text, int at) {
    return (text.charAt(at) == '\'' || text.charAt(at) == '\u2019')
        && at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  /** Whether {@code c} is a character of the Chinese script. */
  public static boolean isHan(int c) {
    return c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** The sentences of {@code text}, their full stops kept. */
  public static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (endsSentence(text, at)) {
        addSentence(text.substring(start, at + 1), sentences);
        start = at + 1;
      }
    }
    addSentence(text.substring(start), sentences);
    return sentences;
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n' || c == '。' || c == '！' || c == '？') {
      return true;
    }
    boolean stop = c == '.' || c == '!' || c == '?';
    return stop && at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
  }

  private static void addSentence(String sentence, List<String> sentences) {
    if (!sentence.isBlank()) {
      sentences.add(sentence.strip());
    }
  }
}
