package dev.fettle.match;

import dev.fettle.console.PasteLine;
import dev.fettle.index.Unit;
import java.util.List;

/**
 * The probability that a first match is right: a logistic over {@link Features}.
 *
 * <p>Fitted by Newton's method with a ridge of 1 on 231 labelled pastes (147 of them with an answer
 * among 28,779 sections of 18 projects' guides; target: the first section is the right one) of 11
 * projects and held against 156 pastes of the 7 others. There 0 of 36 pastes without an answer were
 * answered, 80 % of those with one, all rightly; area under the curve 0.935, calibration error
 * 0.09. {@link #ANSWER} is set for at most 2 % false answers.
 */
final class Confidence {

  /** At or above it a match is an answer. */
  static final double ANSWER = 0.65;

  /** At or above it matches are worth a look. */
  static final double SHORTLIST = 0.3;

  /** What the first hit of a question gets. */
  static final double QUESTION = 0.1;

  /** The least that a symptom gives which stands in the paste as the guide's author stated it. */
  private static final double STATED = 0.8;

  private static final double QUIET_SHARE = 0.3;

  private static final double BIAS = -5.045;
  private static final double[] WEIGHTS = {
    -0.063, 2.593, -0.100, 1.068, 1.344, 0.793, 0.742, 1.346, 0.550, -0.746, 0.367, 1.888, -1.514,
    -1.026, -0.156, -0.287, -0.530, -0.025, 0, 0, 0
  };

  private Confidence() {}

  static Answer.Kind kind(double confidence) {
    return confidence >= ANSWER
        ? Answer.Kind.ANSWER
        : confidence >= SHORTLIST ? Answer.Kind.SHORTLIST : Answer.Kind.NO_MATCH;
  }

  /**
   * Of the first section of {@code reading}, 0 to 1. What no line calls a fault is never an answer,
   * unless its author stated it.
   */
  static double of(Matcher.Reading reading, boolean stated) {
    List<Copies.Group> groups = reading.groups();
    if (groups.isEmpty()) {
      return 0;
    }
    double confidence = of(Features.of(reading.profile(), groups));
    if (stated) {
      return Math.max(STATED, confidence);
    }
    return tells(groups.getFirst().first().best()) ? confidence : QUIET_SHARE * confidence;
  }

  /** Whether the line that matched best speaks of a fault. */
  static boolean tells(UnitMatch best) {
    PasteLine line = best.line().line();
    boolean loud = line.level() == PasteLine.Level.ERROR || best.line().error();
    boolean quiet = line.level() == PasteLine.Level.INFO;
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
