package dev.fettle.match;

import dev.fettle.diagnose.fact.Finding;
import java.util.List;

/**
 * What Fettle says to a paste.
 *
 * @param matches best first; with {@link Kind#NO_MATCH} the nearest, which are no answer
 * @param reason one sentence on why there is no answer or only a shortlist; empty for an answer
 * @param generation the state of the content that answered
 * @param findings what the paste itself proves to be at fault, or in need of a look; a finding that
 *     one of the matches mends is among that match's evidence too
 * @param notes limits that were hit, and the like
 */
public record Answer(
    Kind kind,
    List<Match> matches,
    String reason,
    List<Finding> findings,
    String generation,
    List<String> notes) {

  public Answer {
    matches = List.copyOf(matches);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /** How sure Fettle is. */
  public enum Kind {
    /** The first match is the procedure. */
    ANSWER,
    /** One of the matches may be; none is sure. */
    SHORTLIST,
    /** No procedure fits. */
    NO_MATCH
  }
}
