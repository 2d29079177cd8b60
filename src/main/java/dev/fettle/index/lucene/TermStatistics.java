package dev.fettle.index.lucene;

import dev.fettle.index.TermKeys;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In how many procedures each term occurs, kept apart from the engine's own counts: those still
 * hold what was deleted, and the same content has to give the same answer however it was reached.
 * Terms are told apart by their keys.
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
    return count(TermKeys.of(term));
  }

  /**
   * Keys are spread evenly, so that their place can be guessed (interpolation search, Peterson
   * 1957): two or three looks instead of seventeen.
   */
  int count(int key) {
    int low = 0;
    int high = hashes.length - 1;
    while (low <= high && key >= hashes[low] && key <= hashes[high]) {
      long span = (long) hashes[high] - hashes[low];
      int at = low + (span == 0 ? 0 : (int) (((long) key - hashes[low]) * (high - low) / span));
      if (hashes[at] == key) {
        return counts[at];
      }
      if (hashes[at] < key) {
        low = at + 1;
      } else {
        high = at - 1;
      }
    }
    return 0;
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

  /** Counts up and down from what was counted before. */
  static final class Counter {
    private final TermStatistics before;
    private final Map<Integer, Integer> changes = new TreeMap<>();
    private int procedures;

    Counter() {
      this(new TermStatistics(new int[0], new int[0], 0));
    }

    private Counter(TermStatistics before) {
      this.before = before;
      this.procedures = before.procedures;
    }

    static Counter of(TermStatistics statistics) {
      return new Counter(statistics);
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
        changes.merge(TermKeys.of(word), by, Integer::sum);
      }
    }

    /** Both sides are in order, so that one walk through them is enough: most did not change. */
    TermStatistics build() {
      Merge merge = new Merge(before.hashes.length + changes.size());
      int at = 0;
      for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
        int hash = change.getKey();
        int from = at;
        while (at < before.hashes.length && before.hashes[at] < hash) {
          at++;
        }
        merge.copy(before, from, at);
        boolean known = at < before.hashes.length && before.hashes[at] == hash;
        merge.add(hash, change.getValue() + (known ? before.counts[at++] : 0));
      }
      merge.copy(before, at, before.hashes.length);
      return merge.done(procedures);
    }
  }

  /** Terms and counts, added in order. */
  private static final class Merge {
    private final int[] hashes;
    private final int[] counts;
    private int size;

    Merge(int most) {
      hashes = new int[most];
      counts = new int[most];
    }

    void copy(TermStatistics from, int first, int end) {
      System.arraycopy(from.hashes, first, hashes, size, end - first);
      System.arraycopy(from.counts, first, counts, size, end - first);
      size += end - first;
    }

    void add(int hash, int count) {
      if (count > 0) {
        hashes[size] = hash;
        counts[size] = count;
        size++;
      }
    }

    TermStatistics done(int procedures) {
      return new TermStatistics(
          Arrays.copyOf(hashes, size), Arrays.copyOf(counts, size), procedures);
    }
  }
}
