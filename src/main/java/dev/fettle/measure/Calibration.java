package dev.fettle.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a confidence of .8 is right in 8 of 10. A paste without an answer is never right.
 *
 * @param error expected calibration error (Naeini, 2015): the gap between confidence and share,
 *     weighted by how many pastes a bin holds, 0 to 1
 * @param bins of equal width, lowest first; those without a paste are left out
 */
record Calibration(double error, List<Bin> bins) {

  private static final int BINS = 10;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * The pastes whose confidence is from {@code low}, less than {@code high}; the last takes 1 too.
   *
   * @param confidence their mean
   * @param right the share whose first section is right
   */
  public record Bin(double low, double high, int pastes, double confidence, double right) {

    private static Bin of(int number, List<Grade> grades) {
      int right = (int) grades.stream().filter(grade -> grade.rightWithin(1)).count();
      double confidence = grades.stream().mapToDouble(Grade::confidence).sum() / grades.size();
      return new Bin(
          (double) number / BINS,
          (number + 1.0) / BINS,
          grades.size(),
          confidence,
          (double) right / grades.size());
    }
  }

  static Calibration of(List<Grade> pastes) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int number = i;
      List<Grade> inside = pastes.stream().filter(grade -> bin(grade) == number).toList();
      if (!inside.isEmpty()) {
        bins.add(Bin.of(i, inside));
      }
    }
    double error = 0;
    for (Bin bin : bins) {
      error += bin.pastes() * Math.abs(bin.confidence() - bin.right()) / pastes.size();
    }
    return new Calibration(error, bins);
  }

  private static int bin(Grade grade) {
    return Math.clamp((int) (grade.confidence() * BINS), 0, BINS - 1);
  }

  /**
   * The area under the ROC curve, by ranks (Mann and Whitney): the share of pairs in which one of
   * {@code with} has more confidence than one of {@code without}, a tie counting for half. NaN when
   * one of the two is empty.
   */
  static double separation(List<Grade> with, List<Grade> without) {
    if (with.isEmpty() || without.isEmpty()) {
      return Double.NaN;
    }
    record Ranked(double confidence, boolean good) {}
    List<Ranked> all = new ArrayList<>();
    with.forEach(grade -> all.add(new Ranked(order(grade), true)));
    without.forEach(grade -> all.add(new Ranked(order(grade), false)));
    all.sort(Comparator.comparingDouble(Ranked::confidence));
    double sum = 0;
    for (int from = 0; from < all.size(); ) {
      int to = from;
      int good = 0;
      while (to < all.size() && all.get(to).confidence() == all.get(from).confidence()) {
        good += all.get(to++).good() ? 1 : 0;
      }
      sum += good * (from + 1.0 + to) / 2;
      from = to;
    }
    double n = with.size();
    return (sum - n * (n + 1) / 2) / (n * without.size());
  }

  /** What found nothing has less than what found something that is worth nothing. */
  private static double order(Grade grade) {
    return grade.found() ? grade.confidence() : -1;
  }
}
