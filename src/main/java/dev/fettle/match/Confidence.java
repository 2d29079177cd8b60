package dev.fettle.match;

import dev.fettle.console.PasteLine;
import dev.fettle.index.Unit;
import dev.fettle.match.paste.PasteProfile;
import dev.fettle.match.paste.ProfiledLine;
import java.util.List;

/**
 * The probability that a first match is right: a logistic over {@link Features}.
 *
 * <p>Fitted by Newton's method with a ridge of 1 on the pastes of 18 projects' guides (28,781
 * sections): each labelled paste, and at a weight of 0.3 the same paste with its right guides taken
 * out, which no answer fits. Fitted on eight parts of nine of the projects and held against the
 * ninth, in turn: area under the curve 0.963, calibration error 0.046; at {@link #ANSWER} 1.7 % of
 * the pastes without an answer are answered and 84 % of the others, 99 % of them rightly.
 */
final class Confidence {

  /** At or above it a match is an answer. */
  static final double ANSWER = 0.68;

  /** At or above it matches are worth a look. */
  static final double SHORTLIST = 0.3;

  /** What the first hit of a question gets. */
  static final double QUESTION = 0.1;

  /** The least that a symptom gives which stands in the paste as the guide's author stated it. */
  private static final double STATED = 0.8;

  private static final double QUIET_SHARE = 0.3;

  private static final double BIAS = -6.502;
  private static final double[] WEIGHTS = {
    0.55, 2.835, 0.243, 1.274, 1.115, 1.316, -0.592, 0.189, 0.282, -1.022, 0.236, 2.058, -1.755,
    -1.611, -0.473, -0.059, -0.363, 0.37, 2.307, 0.752, -1.251
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
    return speaks(groups.getFirst().first(), reading.profile())
        ? confidence
        : QUIET_SHARE * confidence;
  }

  /** Whether the match speaks of a fault: its line, or its guide amid other lines that do. */
  private static boolean speaks(SectionMatch first, PasteProfile profile) {
    boolean amid = profile.lines().stream().anyMatch(ProfiledLine::error);
    return tells(first.best()) || (amid && first.isErrorUnit(first.best()));
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
