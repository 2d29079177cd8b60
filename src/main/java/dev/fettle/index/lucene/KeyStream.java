package dev.fettle.index.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Keys that are ready to be indexed as they are. */
final class KeyStream extends TokenStream {

  private static final int PAIR_BYTES = 5;

  private final List<BytesRef> keys;
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private Iterator<BytesRef> rest;

  KeyStream(List<BytesRef> keys) {
    this.keys = keys;
    this.rest = keys.iterator();
  }

  /** A pair as 40 bits of its hash: the words themselves would triple the index. */
  static BytesRef pairKey(String pair) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < pair.length(); i++) {
      hash = (hash ^ pair.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 29;
    byte[] bytes = new byte[PAIR_BYTES];
    for (int i = 0; i < PAIR_BYTES; i++) {
      bytes[i] = (byte) (hash >>> (8 * i));
    }
    return new BytesRef(bytes);
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(rest.next());
    return true;
  }

  @Override
  public void reset() {
    rest = keys.iterator();
  }
}
