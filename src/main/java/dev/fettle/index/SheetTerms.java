package dev.fettle.index;

import dev.fettle.console.Token;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * The distinct terms of a sheet, by number. Their texts stay bytes until they are asked for: most
 * are only compared by key.
 */
public final class SheetTerms {

  private static final Token.Kind[] KINDS = Token.Kind.values();

  private final byte[] text;
  private final int[] ends;
  private final byte[] kinds;
  private final int[] keys;

  /**
   * @param text the terms' UTF-8 one after the other; kept, not copied
   * @param ends where each ends
   * @param kinds ordinals of {@link Token.Kind}
   */
  public SheetTerms(byte[] text, int[] ends, byte[] kinds) {
    this.text = text;
    this.ends = ends;
    this.kinds = kinds;
    this.keys = new int[ends.length];
    for (int i = 0; i < ends.length; i++) {
      keys[i] = TermKeys.of(text, start(i), ends[i]);
    }
  }

  static SheetTerms of(Collection<Token> tokens) {
    byte[] text = new byte[1024];
    int[] ends = new int[tokens.size()];
    byte[] kinds = new byte[ends.length];
    int at = 0;
    int number = 0;
    for (Token token : tokens) {
      byte[] utf8 = token.text().getBytes(StandardCharsets.UTF_8);
      if (at + utf8.length > text.length) {
        text = Arrays.copyOf(text, 2 * (at + utf8.length));
      }
      System.arraycopy(utf8, 0, text, at, utf8.length);
      at += utf8.length;
      ends[number] = at;
      kinds[number++] = (byte) token.kind().ordinal();
    }
    return new SheetTerms(Arrays.copyOf(text, at), ends, kinds);
  }

  private int start(int term) {
    return term == 0 ? 0 : ends[term - 1];
  }

  /** How many there are. */
  public int count() {
    return keys.length;
  }

  /** As {@link TermKeys} makes it. */
  public int key(int term) {
    return keys[term];
  }

  public Token.Kind kind(int term) {
    return KINDS[kinds[term]];
  }

  public String text(int term) {
    int start = start(term);
    return new String(text, start, ends[term] - start, StandardCharsets.UTF_8);
  }

  /** How many bytes of UTF-8 the term has. */
  public int length(int term) {
    return ends[term] - start(term);
  }

  /** The byte at {@code at} of the term, from 0. */
  public byte byteAt(int term, int at) {
    return text[start(term) + at];
  }
}
