package dev.fettle.index.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the pieces that BERT models read (WordPiece, uncased: Wu and others, 2016; Devlin
 * and others, 2018): lower case, accents off, punctuation apart, then the longest known piece
 * first.
 */
final class WordPieces {

  private static final int WORD_MAX = 100;
  private static final String INNER = "##";

  private final Map<String, Integer> numbers;

  /**
   * @param numbers of all pieces; those inside a word begin with {@code ##}
   */
  WordPieces(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  /**
   * The numbers of the pieces of {@code text} between those of begin and end, {@code max} in all.
   */
  long[] read(String text, int max) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(number("[CLS]"));
    for (String word : words(text)) {
      if (pieces.size() >= max) {
        break;
      }
      add(word, pieces);
    }
    List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), max - 1));
    kept.add(number("[SEP]"));
    return kept.stream().mapToLong(Integer::longValue).limit(max).toArray();
  }

  private int number(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("piece '%s': one of the vocabulary".formatted(piece));
    }
    return number;
  }

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (isAlone(c)) {
        end(word, words);
        words.add(Character.toString(c));
      } else if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        end(word, words);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        word.appendCodePoint(c);
      }
    }
    end(word, words);
    return words;
  }

  private static boolean isAlone(int c) {
    boolean ascii = c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    return ascii
        || Character.isIdeographic(c)
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private void add(String word, List<Integer> pieces) {
    List<Integer> own = new ArrayList<>();
    int from = 0;
    while (from < word.length() && word.length() <= WORD_MAX) {
      int to = longest(word, from);
      if (to == from) {
        break;
      }
      own.add(number((from > 0 ? INNER : "") + word.substring(from, to)));
      from = to;
    }
    if (from < word.length()) {
      pieces.add(number("[UNK]"));
    } else {
      pieces.addAll(own);
    }
  }

  /** Where the longest known piece ends; {@code from} when there is none. */
  private int longest(String word, int from) {
    for (int to = word.length(); to > from; to--) {
      if (numbers.containsKey((from > 0 ? INNER : "") + word.substring(from, to))) {
        return to;
      }
    }
    return from;
  }
}
