package dev.fettle.extract;

import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Step;
import dev.fettle.runbook.Symptom;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Makes procedures of a guide's sections: what a section says, and what others say for it. */
final class SectionReader {

  private final String guide;
  private final String extension;
  private final List<Outline.Part> parts;
  private final List<List<Step>> steps;
  private final Map<Integer, Integer> meanings;
  private final Map<Integer, Integer> impacts;
  private final List<Parameter> parameters;
  private final List<StatedFacts.StatedSymptom> stated;

  SectionReader(Source source, List<Outline.Part> parts, StatedFacts facts) {
    this.guide = RunbookReader.runbookId(source.path());
    this.extension = source.path().substring(guide.length());
    this.parts = parts;
    this.steps = parts.stream().map(SectionReader::steps).toList();
    this.meanings = titled(parts, CostReader::isMeaning);
    this.impacts = titled(parts, CostReader::isImpact);
    this.parameters = facts.parameters();
    this.stated = facts.symptoms();
  }

  /** One procedure for each section with content of its own, in reading order. */
  List<Procedure> procedures() {
    List<Procedure> procedures = new ArrayList<>();
    int main = main();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).hasContent()) {
        procedures.add(procedure(i, i == main));
      }
    }
    return procedures;
  }

  private static List<Step> steps(Outline.Part part) {
    List<Step> read = StepReader.read(part.blocks());
    return CheckReader.read(PlaceReader.read(read, part.title()), part.title());
  }

  /** The section that the guide is about: the first with a command, else the first. */
  private int main() {
    int first = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (steps.get(i).stream().anyMatch(step -> step.run().isPresent())) {
        return i;
      }
      first = first < 0 && parts.get(i).hasContent() ? i : first;
    }
    return first;
  }

  private Procedure procedure(int index, boolean main) {
    Outline.Part part = parts.get(index);
    ParameterReader.Read read = ParameterReader.read(steps.get(index), parameters);
    List<Symptom> symptoms = new ArrayList<>(symptomsStatedFor(part, main));
    List<Symptom> titles = titleOfEmptyParent(index);
    symptoms.addAll(SymptomReader.read(part, read.steps()));
    symptoms.addAll(titles);
    return new Procedure(
        guide + "#" + part.slug(),
        part.title(),
        part.breadcrumb(),
        meaning(index),
        impact(index),
        SymptomReader.distinct(symptoms),
        read.steps(),
        read.parameters(),
        ReferenceReader.read(part.blocks(), extension),
        part.span());
  }

  private List<Symptom> symptomsStatedFor(Outline.Part part, boolean main) {
    return stated.stream()
        .filter(s -> s.section().isEmpty() ? main : isNamed(part, s.section()))
        .map(StatedFacts.StatedSymptom::symptom)
        .toList();
  }

  private static boolean isNamed(Outline.Part part, String section) {
    return part.slug().equals(section) || part.slug().endsWith("/" + section);
  }

  /** A message over sections, with nothing said of it at once, is the first section's symptom. */
  private List<Symptom> titleOfEmptyParent(int index) {
    int parent = parts.get(index).parent();
    boolean first = parent == index - 1 && parent >= 0 && !parts.get(parent).hasContent();
    return first
        ? SymptomReader.title(parts.get(parent).title(), parts.get(parent).span()).stream().toList()
        : List.of();
  }

  private String meaning(int index) {
    String titled = said(meanings, index);
    return titled.isEmpty() ? CostReader.meaning(steps.get(index)) : titled;
  }

  /** What the section says of its cost, else what the section above says for all below it. */
  private String impact(int index) {
    String titled = said(impacts, index);
    String own = titled.isEmpty() ? CostReader.impact(steps.get(index)) : titled;
    int parent = parts.get(index).parent();
    return own.isEmpty() && parent >= 0 ? CostReader.impact(steps.get(parent)) : own;
  }

  /** What a section titled Meaning or Impact says, in this section or beside it. */
  private String said(Map<Integer, Integer> titled, int index) {
    Integer inside = titled.get(index);
    Integer found = inside == null ? titled.get(parts.get(index).parent()) : inside;
    return found == null ? "" : CostReader.whole(steps.get(found));
  }

  /** The sections with such a title by the section that they stand in. */
  private static Map<Integer, Integer> titled(List<Outline.Part> parts, Predicate<String> isTitle) {
    Map<Integer, Integer> found = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).parent() >= 0 && isTitle.test(parts.get(i).title())) {
        found.putIfAbsent(parts.get(i).parent(), i);
      }
    }
    return found;
  }
}
