package dev.fettle.match;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.ProcedureIndex.Found;
import dev.fettle.index.ProcedureIndex.Hit;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitReader;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the procedures that mend what was found. A finding names its remedy in words; a procedure
 * is it when its heading and text hold all that the remedy requires, the heading at least one of
 * them, and it says what to do.
 */
final class Mended {

  private static final int REMEDIES_MAX = 4;
  private static final int HITS = 8;

  /** What a finding gives when two words at least tie the procedure to it. */
  private static final double TIED = 0.75;

  /** One word alone is a hint: worth a look, and no answer. */
  private static final double HINTED = 0.4;

  private static final int TYING_WORDS = 2;

  private final ProcedureIndex index;

  Mended(ProcedureIndex index) {
    this.index = index;
  }

  /** A procedure with the findings that it mends; {@code weight} is the confidence they lend it. */
  record Link(Found found, List<Finding> findings, double weight) {

    /** Whether it is sure enough to go before what messages say. */
    boolean isTied() {
      return weight >= TIED;
    }
  }

  /** The procedures that mend the faults among {@code findings}, in their order. */
  List<Link> links(List<Finding> findings) {
    Map<Remedy, List<Finding>> faults = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.verdict() == Verdict.FAIL && finding.remedy().isPresent()) {
        faults.computeIfAbsent(finding.remedy().get(), remedy -> new ArrayList<>()).add(finding);
      }
    }
    Map<String, Link> links = new LinkedHashMap<>();
    faults.entrySet().stream()
        .limit(REMEDIES_MAX)
        .forEach(fault ->
            find(fault.getKey())
                .ifPresent(found ->
                    links.merge(
                        found.procedure().id(),
                        new Link(found, fault.getValue(), weight(fault.getKey())),
                        Mended::join)));
    return List.copyOf(links.values());
  }

  private static double weight(Remedy remedy) {
    return remedy.required().size() >= TYING_WORDS ? TIED : HINTED;
  }

  private static Link join(Link one, Link other) {
    List<Finding> findings = new ArrayList<>(one.findings());
    findings.addAll(other.findings());
    return new Link(one.found(), findings, Math.max(one.weight(), other.weight()));
  }

  private Optional<Found> find(Remedy remedy) {
    for (Hit hit : index.search(remedy.query(), HITS)) {
      Found found = index.procedure(hit.id()).orElseThrow();
      if (mends(found.procedure(), remedy)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean mends(Procedure procedure, Remedy remedy) {
    String heading = heading(procedure);
    boolean acts = procedure.steps().stream().anyMatch(step -> step instanceof Step.Execution);
    if (!acts || remedy.required().stream().noneMatch(heading::contains)) {
      return false;
    }
    StringBuilder text = new StringBuilder(heading);
    for (Unit unit : UnitReader.read(procedure)) {
      text.append('\n').append(unit.text().toLowerCase(Locale.ROOT));
    }
    return remedy.required().stream().allMatch(word -> text.indexOf(word) >= 0);
  }

  private static String heading(Procedure procedure) {
    return (String.join("\n", procedure.breadcrumb()) + "\n" + procedure.title())
        .toLowerCase(Locale.ROOT);
  }
}
