package dev.fettle.measure;

import java.util.Arrays;

/**
 * How long the answers took, one after the other in one thread, in milliseconds.
 *
 * @param queries how many count; the first tenth warms up and does not
 */
public record Latency(int queries, double median, double p99, double max) {

  static Latency of(long[] nanos) {
    long[] warm = Arrays.copyOfRange(nanos, nanos.length / 10, nanos.length);
    Arrays.sort(warm);
    return new Latency(warm.length, at(warm, 0.5), at(warm, 0.99), at(warm, 1));
  }

  /** The smallest value that a share of {@code share} does not exceed. */
  private static double at(long[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, place)] / 1e6;
  }
}
