package dev.fettle.match;

import dev.fettle.binding.BindingReader;
import dev.fettle.binding.Pasted;
import dev.fettle.console.Paste;
import dev.fettle.diagnose.Diagnosis;
import dev.fettle.diagnose.Diagnostics;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins what a paste proves with what it says. A message that a guide quotes goes before a finding;
 * where no message gives an answer, the one procedure that surely mends a fault does.
 */
final class FindingsJoin {

  private static final Set<Verdict> SHOWN = Set.of(Verdict.FAIL, Verdict.WARN);

  /** What a procedure behind an answer keeps of what its findings lend it. */
  private static final double NEXT_SHARE = 0.5;

  private final Pasted pasted;
  private final List<String> lines;
  private final List<Finding> findings;
  private final Sound sound;
  private final List<Mended.Link> links;

  FindingsJoin(ProcedureIndex index, Paste paste, Pasted pasted) {
    this.pasted = pasted;
    this.lines = paste.lines();
    Diagnosis diagnosis = Diagnostics.read(paste, Inquiry.NONE);
    this.findings =
        diagnosis.findings().stream().filter(finding -> SHOWN.contains(finding.verdict())).toList();
    this.sound = new Sound(diagnosis);
    this.links = findings.isEmpty() ? List.of() : new Mended(index).links(findings);
  }

  /** {@code answer} with the findings, and with the procedures that mend them raised. */
  Answer into(Answer answer, int limit) {
    if (answer.kind() != Answer.Kind.NO_MATCH && sound.explains(answer.matches().getFirst())) {
      return new Answer(
          Answer.Kind.NO_MATCH,
          answer.matches(),
          Reasons.SOUND,
          List.of(),
          answer.generation(),
          answer.notes());
    }
    List<Match> matches = new ArrayList<>(answer.matches());
    boolean answered = answer.kind() == Answer.Kind.ANSWER;
    boolean near = answered || answer.kind() == Answer.Kind.SHORTLIST;
    int place = answered ? 1 : 0;
    for (Mended.Link link : links) {
      boolean behind = near && !link.isTied() && place == 0;
      place = raise(matches, link, behind ? 1 : place);
    }
    double confidence = matches.isEmpty() ? 0 : matches.getFirst().confidence();
    boolean raised = !answered && !links.isEmpty() && confidence >= Confidence.SHORTLIST;
    Answer.Kind kind = raised ? kind(confidence) : answer.kind();
    return new Answer(
        kind,
        matches.subList(0, Math.min(limit, matches.size())),
        raised ? reason(kind) : answer.reason(),
        findings.stream().map(this::proof).toList(),
        answer.generation(),
        answer.notes());
  }

  private Answer.Proof proof(Finding finding) {
    String procedure =
        links.stream()
            .filter(link -> link.findings().contains(finding))
            .map(link -> link.found().procedure().id())
            .findFirst()
            .orElse("");
    return new Answer.Proof(finding, procedure);
  }

  /** Several faults with a procedure each are not one answer. */
  private Answer.Kind kind(double confidence) {
    return links.size() > 1 ? Answer.Kind.SHORTLIST : Confidence.kind(confidence);
  }

  private static String reason(Answer.Kind kind) {
    return kind == Answer.Kind.ANSWER ? "" : Reasons.SHORTLIST;
  }

  /** Puts the procedure at {@code place}, or its evidence where it stands already. */
  private int raise(List<Match> matches, Mended.Link link, int place) {
    int at = indexOf(matches, link.found().procedure().id());
    Match known = at < 0 ? fresh(link) : matches.get(at);
    double lent = place == 0 ? link.weight() : NEXT_SHARE * link.weight();
    double weight = Math.max(lent, known.confidence());
    Match match = known.with(weight, evidence(known, link));
    if (at >= 0 && at < place) {
      matches.set(at, match);
      return place;
    }
    if (at >= 0) {
      matches.remove(at);
    }
    matches.add(Math.min(place, matches.size()), match);
    return place + 1;
  }

  private static int indexOf(List<Match> matches, String id) {
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).procedure().id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private Match fresh(Mended.Link link) {
    Procedure procedure = link.found().procedure();
    Set<Integer> cited =
        link.findings().stream()
            .flatMap(finding -> finding.evidence().stream())
            .map(Cited::line)
            .collect(Collectors.toUnmodifiableSet());
    return new Match(
        procedure,
        link.found().runbookTitle(),
        link.found().path(),
        0,
        List.of(),
        BindingReader.read(pasted, procedure, Map.of(), cited),
        pasted,
        List.of());
  }

  private List<Match.Evidence> evidence(Match match, Mended.Link link) {
    List<Match.Evidence> evidence = new ArrayList<>(match.evidence());
    int guideLine = match.procedure().span().firstLine();
    for (Finding finding : link.findings()) {
      finding.evidence().stream()
          .filter(cited -> cited.line() >= 1 && cited.line() <= lines.size())
          .map(cited -> place(cited, finding.message(), guideLine))
          .forEach(evidence::add);
    }
    return evidence;
  }

  private Match.Evidence place(Cited cited, String message, int guideLine) {
    String line = lines.get(cited.line() - 1).stripTrailing();
    int first = line.length() - line.stripLeading().length();
    String text = line.substring(first);
    return new Match.Evidence(
        cited.line(), first + 1, Math.max(first + 1, line.length()), text, message, guideLine);
  }
}
