package dev.fettle.index.lucene;

import dev.fettle.console.Normalizer;
import dev.fettle.console.Token;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words for full-text search: the console's tokens and the parts of compound ones, English endings
 * taken off.
 */
final class WordAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Words words = new Words();
    return new TokenStreamComponents(words, new PorterStemFilter(words));
  }

  /** The words of {@code text}, before endings are taken off. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      for (Token token : Normalizer.read(line)) {
        if (token.kind() != Token.Kind.HOLE) {
          words.add(token.text());
          addParts(token.text(), words);
        }
      }
    }
    return words;
  }

  /** The words of {@code text} as they are indexed. */
  static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    try (WordAnalyzer analyzer = new WordAnalyzer();
        TokenStream stream = analyzer.tokenStream(Fields.PROSE, text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("words that cannot be read", e);
    }
    return stems;
  }

  private static void addParts(String word, List<String> words) {
    int from = 0;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || ".-_/:".indexOf(word.charAt(i)) >= 0) {
        if (i - from > 1 && i - from < word.length()) {
          words.add(word.substring(from, i));
        }
        from = i + 1;
      }
    }
  }

  private static final class Words extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Queue<String> rest = new ArrayDeque<>();

    @Override
    public boolean incrementToken() {
      String next = rest.poll();
      if (next == null) {
        return false;
      }
      clearAttributes();
      term.append(next);
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      rest.clear();
      rest.addAll(words(readAll(input)));
    }

    private static String readAll(Reader reader) throws IOException {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[4096];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    }
  }
}
