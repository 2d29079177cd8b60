package dev.fettle.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a run is worth. Shares are 0 to 1; all figures but {@link Kind}'s leave questions in own
 * words out unless they say otherwise.
 *
 * @param kinds in order of name, then all together
 */
public record Report(
    List<Kind> kinds, Answering answering, Calibration calibration, List<Risk> risks) {

  private static final String ALL = "all";
  private static final List<Double> COVERAGES = List.of(.2, .4, .5, .6, .7, .8, .9, 1.);

  public Report {
    kinds = List.copyOf(kinds);
    risks = List.copyOf(risks);
  }

  /**
   * How the answerable queries of one kind went.
   *
   * @param first the right section is the first
   * @param amongThree it is among the first three
   * @param amongTen it is among the first ten
   * @param reciprocal mean of one over its rank
   * @param guideFirst the first section's guide is right
   */
  public record Kind(
      String kind,
      int queries,
      Figure first,
      Figure amongThree,
      Figure amongTen,
      Figure reciprocal,
      Figure guideFirst,
      Figure guideAmongThree) {

    private static Kind of(String kind, List<Grade> grades) {
      return new Kind(
          kind,
          grades.size(),
          Figure.share(grades, grade -> grade.rightWithin(1)),
          Figure.share(grades, grade -> grade.rightWithin(3)),
          Figure.share(grades, grade -> grade.rightWithin(Grade.DEPTH)),
          Figure.mean(grades, Grade::reciprocal),
          Figure.share(grades, grade -> grade.guideWithin(1)),
          Figure.share(grades, grade -> grade.guideWithin(3)));
    }
  }

  /**
   * What Fettle itself chose to answer.
   *
   * @param answered of the pastes that have an answer
   * @param falselyAnswered of those that have none
   * @param right of the pastes with an answer that were answered
   * @param rightOfShown the same, of all that were answered
   * @param ownWordsAnswered of the questions in own words; there should be none
   * @param separation area under the ROC curve: how often a paste with an answer has more
   *     confidence than one without
   * @param separationOfAll the same, with own words counted among those that have an answer
   */
  public record Answering(
      Figure answered,
      Figure falselyAnswered,
      Figure right,
      Figure rightOfShown,
      Figure ownWordsAnswered,
      double separation,
      double separationOfAll) {

    private static Answering of(List<Grade> grades) {
      List<Grade> own = only(grades, grade -> !grade.query().isPaste());
      List<Grade> with = only(grades, grade -> isAnswerablePaste(grade));
      List<Grade> without = only(grades, grade -> !grade.query().isAnswerable());
      List<Grade> answered = only(with, Grade::answered);
      List<Grade> shown =
          Stream.concat(answered.stream(), without.stream().filter(Grade::answered)).toList();
      List<Grade> all = Stream.concat(with.stream(), own.stream()).toList();
      return new Answering(
          Figure.share(with, Grade::answered),
          Figure.share(without, Grade::answered),
          Figure.share(answered, grade -> grade.rightWithin(1)),
          Figure.share(shown, grade -> grade.rightWithin(1)),
          Figure.share(own, Grade::answered),
          Calibration.separation(with, without),
          Calibration.separation(all, without));
    }
  }

  /**
   * What would hold if Fettle answered this share of the pastes that have an answer.
   *
   * @param threshold the least confidence that is answered then
   */
  public record Risk(double coverage, double threshold, Figure right, Figure falselyAnswered) {

    private static Risk of(double coverage, List<Grade> grades) {
      List<Grade> with = only(grades, Report::isAnswerablePaste);
      List<Grade> without = only(grades, grade -> !grade.query().isAnswerable());
      List<Double> confidences =
          with.stream().map(Grade::confidence).sorted((a, b) -> Double.compare(b, a)).toList();
      int count = (int) Math.ceil(coverage * confidences.size());
      double threshold = count == 0 ? 1 : confidences.get(count - 1);
      List<Grade> answered = only(with, grade -> grade.confidence() >= threshold);
      return new Risk(
          coverage,
          threshold,
          Figure.share(answered, grade -> grade.rightWithin(1)),
          Figure.share(without, grade -> grade.confidence() >= threshold));
    }
  }

  /** The figures of {@code grades}. */
  public static Report of(List<Grade> grades) {
    List<Grade> answerable = only(grades, grade -> grade.query().isAnswerable());
    List<Kind> kinds = new ArrayList<>();
    answerable.stream()
        .map(grade -> grade.query().kind())
        .distinct()
        .sorted()
        .forEach(
            kind -> kinds.add(Kind.of(kind, only(answerable, g -> g.query().kind().equals(kind)))));
    kinds.add(Kind.of(ALL, answerable));
    return new Report(
        kinds,
        Answering.of(grades),
        Calibration.of(only(grades, grade -> grade.query().isPaste())),
        COVERAGES.stream().map(coverage -> Risk.of(coverage, grades)).toList());
  }

  private static boolean isAnswerablePaste(Grade grade) {
    return grade.query().isPaste() && grade.query().isAnswerable();
  }

  private static List<Grade> only(List<Grade> grades, Predicate<Grade> condition) {
    return grades.stream().filter(condition).toList();
  }
}
