package dev.fettle.measure;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A measured share with its 95 % confidence interval, all 0 to 1.
 *
 * @param low the interval's lower end
 * @param high the interval's upper end
 */
record Figure(double value, double low, double high) {

  /** Nothing was measured. */
  public static final Figure NONE = new Figure(Double.NaN, Double.NaN, Double.NaN);

  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959964;

  private static final int DRAWS = 1_000;
  private static final long SEED = 20_260_101;

  /** Wilson's score interval (E. B. Wilson, 1927), which holds near 0 and 1 too. */
  static Figure share(int hits, int of) {
    if (of == 0) {
      return NONE;
    }
    double share = (double) hits / of;
    double centre = (share + Z * Z / (2 * of)) / (1 + Z * Z / of);
    double half =
        Z / (1 + Z * Z / of) * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
    return new Figure(share, Math.max(0, centre - half), Math.min(1, centre + half));
  }

  static <T> Figure share(List<T> all, Predicate<T> hit) {
    return share((int) all.stream().filter(hit).count(), all.size());
  }

  /** The mean over {@code all}; its interval by bootstrap: 1,000 draws, the same in every run. */
  static <T> Figure mean(List<T> all, ToDoubleFunction<T> of) {
    if (all.isEmpty()) {
      return NONE;
    }
    double[] values = all.stream().mapToDouble(of).toArray();
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      double sum = 0;
      for (int k = 0; k < values.length; k++) {
        sum += values[random.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    java.util.Arrays.sort(means);
    double mean = java.util.Arrays.stream(values).sum() / values.length;
    return new Figure(mean, means[DRAWS * 25 / 1000], means[DRAWS * 975 / 1000 - 1]);
  }

  boolean isMeasured() {
    return !Double.isNaN(value);
  }
}
