package dev.fettle.index.lucene;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In how many procedures each term occurs, kept apart from the engine's own counts: those still
 * hold what was deleted, and the same content has to give the same answer however it was reached.
 * Terms are told apart by a hash of 32 bits; where two fall together the rarer one seems less rare.
 */
final class TermStatistics {

  private final int[] hashes;
  private final int[] counts;
  private final int procedures;

  private TermStatistics(int[] hashes, int[] counts, int procedures) {
    this.hashes = hashes;
    this.counts = counts;
    this.procedures = procedures;
  }

  /** How many procedures were counted. */
  int procedures() {
    return procedures;
  }

  int count(String term) {
    int at = Arrays.binarySearch(hashes, hash(term));
    return at < 0 ? 0 : counts[at];
  }

  private static int hash(String term) {
    int hash = term.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 15) ^ term.length() * 0x85EBCA6B;
  }

  static TermStatistics read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int procedures = in.getInt();
    int[] hashes = new int[in.getInt()];
    int[] counts = new int[hashes.length];
    in.asIntBuffer().get(hashes).get(counts);
    return new TermStatistics(hashes, counts, procedures);
  }

  byte[] write() {
    ByteBuffer out = ByteBuffer.allocate(8 + 8 * hashes.length);
    out.putInt(procedures).putInt(hashes.length);
    out.asIntBuffer().put(hashes).put(counts);
    return out.array();
  }

  /** Counts up and down. */
  static final class Counter {
    private final Map<Integer, Integer> counts = new TreeMap<>();
    private int procedures;

    static Counter of(TermStatistics statistics) {
      Counter counter = new Counter();
      counter.procedures = statistics.procedures;
      for (int i = 0; i < statistics.hashes.length; i++) {
        counter.counts.put(statistics.hashes[i], statistics.counts[i]);
      }
      return counter;
    }

    void add(List<String> words) {
      count(words, 1);
    }

    void remove(List<String> words) {
      count(words, -1);
    }

    private void count(List<String> words, int by) {
      procedures += by;
      for (String word : words) {
        counts.merge(hash(word), by, Integer::sum);
      }
    }

    TermStatistics build() {
      counts.values().removeIf(count -> count <= 0);
      int[] hashes = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
      int[] numbers = counts.values().stream().mapToInt(Integer::intValue).toArray();
      return new TermStatistics(hashes, numbers, procedures);
    }
  }
}
