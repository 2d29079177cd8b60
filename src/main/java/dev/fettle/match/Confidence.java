package dev.fettle.match;

import java.util.List;

/** The probability that a first match is right. */
final class Confidence {

  private static final double BIAS = 0;
  private static final double[] WEIGHTS = new double[Features.NAMES.size()];

  private Confidence() {}

  static double of(List<Copies.Group> groups) {
    return groups.isEmpty() ? 0 : of(Features.of(groups));
  }

  static double of(double[] features) {
    double sum = BIAS;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
