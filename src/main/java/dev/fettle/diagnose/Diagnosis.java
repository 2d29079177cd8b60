package dev.fettle.diagnose;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Reading;
import java.util.List;

/**
 * What pasted output says about the system that printed it.
 *
 * @param readings what was recognised, in order of the paste
 * @param findings the worst first, else in the order of the checks
 * @param notes limits that were hit, and the like
 */
public record Diagnosis(List<Reading> readings, List<Finding> findings, List<String> notes) {

  public Diagnosis {
    readings = List.copyOf(readings);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
