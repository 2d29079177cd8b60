package dev.fettle.match;

import dev.fettle.console.PasteLine;
import dev.fettle.index.Unit;
import java.util.List;

/** The probability that a first match is right. */
final class Confidence {

  /** At or above it a match is an answer. */
  static final double ANSWER = 0.65;

  /** At or above it matches are worth a look. */
  static final double SHORTLIST = 0.3;

  /** What the first hit of a question gets. */
  static final double QUESTION = 0.1;

  private static final double QUIET_SHARE = 0.3;

  private static final double BIAS = -5.086;
  private static final double[] WEIGHTS = {
    -0.098, 2.647, -0.084, 1.083, 1.327, 0.818, 0.745, 1.358, 0.489, -0.765, 0.338, 1.905, -1.439,
    -0.987, -0.193, -0.444, -0.511, -0.039
  };

  private Confidence() {}

  static Answer.Kind kind(double confidence) {
    return confidence >= ANSWER
        ? Answer.Kind.ANSWER
        : confidence >= SHORTLIST ? Answer.Kind.SHORTLIST : Answer.Kind.NO_MATCH;
  }

  /** Of the first of {@code groups}, 0 to 1. What no line calls a fault is never an answer. */
  static double of(List<Copies.Group> groups) {
    if (groups.isEmpty()) {
      return 0;
    }
    double confidence = of(Features.of(groups));
    return tells(groups.getFirst().first().best()) ? confidence : QUIET_SHARE * confidence;
  }

  /** Whether the line that matched best speaks of a fault. */
  private static boolean tells(UnitMatch best) {
    PasteLine line = best.line().line();
    boolean loud = line.level() == PasteLine.Level.ERROR || best.line().error();
    boolean quiet = line.level() == PasteLine.Level.INFO && !best.alignment().error();
    boolean typed = line.kind() == PasteLine.Kind.COMMAND;
    return best.kind() == Unit.Kind.SYMPTOM || (loud && !quiet && !typed);
  }

  static double of(double[] features) {
    double sum = BIAS;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
