package dev.fettle.extract;

import dev.fettle.extract.words.Words;
import dev.fettle.runbook.Step;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what a fault means and what its remedy costs, in the guide's own sentences. */
final class CostReader {

  private static final Set<String> MEANING_TITLES = Set.of("meaning", "含义", "说明");
  private static final Set<String> IMPACT_TITLES = Set.of("impact", "影响");

  private static final List<String> IMPACTS =
      List.of(
          "loss of ",
          "data loss",
          "lose data",
          "downtime",
          "outage",
          "interrupt",
          "disrupt",
          "will be unavailable",
          "be unavailable",
          "service impact",
          "impact on",
          "impacts ",
          "irreversible",
          "cannot be undone",
          "will restart",
          "less than 5 minutes",
          "业务中断",
          "服务中断",
          "数据丢失",
          "不可恢复");

  private static final List<String> DURATIONS = List.of(" minute", " second", " hour");

  private static final List<String> CAUSES =
      List.of(
          "comes from",
          "due to",
          "caused by",
          "is because",
          "this means",
          "which means",
          "means that",
          "occurs when",
          "can occur",
          "happens when",
          "this case arrives",
          "indicates that",
          "原因是",
          "原因为");

  /** How sentences begin that tell what stands in the text. */
  private static final List<String> OF_TEXT =
      List.of(
          "this part ",
          "this section ",
          "this chapter ",
          "this page ",
          "this guide ",
          "this document ",
          "this topic ",
          "this article ",
          "the following ",
          "本文",
          "本节");

  /** A meaning is a sentence or two, not the section again. */
  private static final int SENTENCES_MAX = 2;

  private CostReader() {}

  static boolean isMeaning(String title) {
    return MEANING_TITLES.contains(title.strip().toLowerCase(Locale.ROOT));
  }

  static boolean isImpact(String title) {
    return IMPACT_TITLES.contains(title.strip().toLowerCase(Locale.ROOT));
  }

  /** All words of {@code steps}: of a section that is nothing but a meaning or an impact. */
  static String whole(List<Step> steps) {
    return instructions(steps).stream().collect(Collectors.joining("\n"));
  }

  /** The sentences that say why the fault comes about. */
  static String meaning(List<Step> steps) {
    return sentences(steps, CostReader::saysCause);
  }

  /** The sentences that say what the remedy costs in service, data or time. */
  static String impact(List<Step> steps) {
    return sentences(steps, CostReader::saysCost);
  }

  private static String sentences(List<Step> steps, Predicate<String> says) {
    return instructions(steps).stream()
        .flatMap(prose -> Words.sentences(prose).stream())
        .filter(says)
        .limit(SENTENCES_MAX)
        .collect(Collectors.joining(" "));
  }

  private static List<String> instructions(List<Step> steps) {
    return steps.stream()
        .filter(Step.Instruction.class::isInstance)
        .map(step -> ((Step.Instruction) step).prose())
        .toList();
  }

  /** What announces something, or tells of the text itself, says no cause. */
  private static boolean saysCause(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    boolean announces = lower.endsWith(":") || lower.endsWith("：");
    boolean ofText = OF_TEXT.stream().anyMatch(lower::startsWith);
    return !announces && !ofText && CAUSES.stream().anyMatch(lower::contains);
  }

  private static boolean saysCost(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    return lower.startsWith("impact:")
        || IMPACTS.stream().anyMatch(lower::contains)
        || lower.contains("take") && DURATIONS.stream().anyMatch(lower::contains);
  }
}
