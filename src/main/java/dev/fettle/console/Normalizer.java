package dev.fettle.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The one reading of console text, the same for guides and for pastes: words that carry meaning
 * stay (reason words, exit codes, HTTP status, {@code 0/3}), volatile values become typed holes,
 * the longest reading first. Linear in the length of the line, bounded in the tokens it gives.
 */
public final class Normalizer {

  /** Tokens of one line beyond this many are left out. */
  public static final int TOKENS_MAX = 2_000;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Normalizer(String text) {
    this.text = text;
  }

  /** The tokens of one line, in order. */
  public static List<Token> read(String line) {
    Normalizer reader = new Normalizer(line);
    reader.scan();
    return List.copyOf(reader.tokens);
  }

  private void scan() {
    int at = 0;
    while (at < text.length() && tokens.size() < TOKENS_MAX) {
      char c = text.charAt(at);
      int gap = Placeholders.end(text, at);
      if (gap > at) {
        hole("<any>", at, gap);
        at = gap;
      } else if (Letters.isCjk(c)) {
        at = bigrams(at);
      } else if (Letters.isChunk(c)) {
        int end = chunkEnd(at);
        chunk(at, end);
        at = end;
      } else {
        at++;
      }
    }
  }

  private int chunkEnd(int from) {
    int at = from;
    while (at < text.length() && Letters.isChunk(text.charAt(at))) {
      if (at > from && Placeholders.end(text, at) > at) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Chinese, Japanese and Korean are written without blanks: each pair of characters is a word. */
  private int bigrams(int from) {
    int at = from;
    while (at < text.length() && Letters.isCjk(text.charAt(at))) {
      at++;
    }
    if (at - from == 1) {
      add(Token.Kind.WORD, text.substring(from, at), from, at);
    }
    for (int i = from; i + 1 < at && tokens.size() < TOKENS_MAX; i++) {
      add(Token.Kind.WORD, text.substring(i, i + 2), i, i + 2);
    }
    return at;
  }

  private void chunk(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Letters.isEdge(text.charAt(start))) {
      start++;
    }
    while (end > start && (Letters.isEdge(text.charAt(end - 1)) || text.charAt(end - 1) == '/')) {
      end--;
    }
    if (start == end) {
      if (to - from >= 3 && text.startsWith("...", from)) {
        hole("<any>", from, to);
      }
      return;
    }
    piece(start, end);
  }

  private void piece(int start, int end) {
    String piece = text.substring(start, end);
    String type = Volatile.typeOf(piece);
    if (!type.isEmpty()) {
      hole(type, start, end);
      port(piece, type, start, end);
    } else if (Volatile.isPath(piece)) {
      segments(piece, start);
    } else {
      parts(piece, start);
    }
  }

  private void port(String piece, String type, int start, int end) {
    int colon = piece.lastIndexOf(':');
    if (type.equals("<ip>") && colon > 0 && Meanings.isKnownPort(piece.substring(colon + 1))) {
      add(Token.Kind.WORD, piece.substring(colon), start + colon, end);
    }
  }

  /** A path gives one name a segment, so that its end is found where its beginning differs. */
  private void segments(String path, int start) {
    int from = 0;
    int count = 0;
    for (int i = 0; i <= path.length() && count < 12; i++) {
      if (i == path.length() || Letters.isPathBreak(path.charAt(i))) {
        if (i > from) {
          segment(path.substring(from, i), start + from);
          count++;
        }
        from = i + 1;
      }
    }
  }

  private void segment(String segment, int start) {
    String type = Volatile.typeOf(segment);
    if (type.isEmpty()) {
      word(segment, start, true);
    } else {
      hole(type, start, start + segment.length());
    }
  }

  private void parts(String piece, int start) {
    int from = 0;
    for (int i = 0; i <= piece.length(); i++) {
      if (i == piece.length() || Letters.isSplit(piece.charAt(i))) {
        if (i > from) {
          part(piece, from, i, start);
        }
        from = i + 1;
      }
    }
  }

  private void part(String piece, int from, int to, int start) {
    String part = piece.substring(from, to);
    boolean value = from > 0 && piece.charAt(from - 1) == '=';
    if (value && Meanings.isZero(part) && !tokens.isEmpty() && Meanings.isCounter(last())) {
      tokens.removeLast();
      hole("<zero>", start + from, start + to);
      return;
    }
    String type = Volatile.typeOf(part);
    if (type.isEmpty()) {
      word(part, start + from, isQuoted(start + from, start + to));
    } else {
      hole(type, start + from, start + to);
    }
  }

  private String last() {
    return tokens.getLast().text();
  }

  private boolean isQuoted(int start, int end) {
    if (start == 0 || end >= text.length()) {
      return false;
    }
    char before = text.charAt(start - 1);
    return before == text.charAt(end) && (before == '"' || before == '\'');
  }

  private void word(String raw, int start, boolean name) {
    int from = 0;
    int to = raw.length();
    while (from < to && Letters.isInner(raw.charAt(from))) {
      from++;
    }
    while (to > from && Letters.isInner(raw.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return;
    }
    String lower = raw.substring(from, to).toLowerCase(Locale.ROOT);
    String stem = Letters.hasDigit(lower) ? Volatile.stem(lower) : lower;
    if (stem.isEmpty()) {
      hole("<id>", start + from, start + to);
    } else {
      boolean named = name || stem.length() < lower.length();
      add(named ? Token.Kind.NAME : Token.Kind.WORD, stem, start + from, start + to);
    }
  }

  private void hole(String type, int start, int end) {
    if (type.equals("<num>")) {
      String number = text.substring(start, end);
      if (Meanings.isRatio(number)) {
        add(Token.Kind.WORD, "0/<num>", start, end);
        return;
      }
      if (Meanings.keeps(number, tokens.isEmpty() ? "" : last())) {
        add(Token.Kind.WORD, number, start, end);
        return;
      }
    }
    add(Token.Kind.HOLE, type, start, end);
  }

  private void add(Token.Kind kind, String token, int start, int end) {
    tokens.add(new Token(token, kind, start, end));
  }
}
