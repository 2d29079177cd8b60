package dev.fettle.index;

import java.nio.charset.StandardCharsets;

/**
 * Terms as numbers of 32 bits, so that sheets, counts and pastes are compared without their texts.
 * Two terms in some hundred thousand fall together; then the rarer one seems less rare.
 */
public final class TermKeys {

  private TermKeys() {}

  /** The key of a term, as {@code console} tokenises it. */
  public static int of(String term) {
    byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /** The key of the term whose UTF-8 bytes stand from {@code from} up to {@code to}. */
  public static int of(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return mix(hash ^ (to - from) * 0x85EBCA6B);
  }

  /** Spreads the keys evenly over all numbers (the finaliser of MurmurHash3, Appleby 2011). */
  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
