package dev.fettle.index;

import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import dev.fettle.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The port to an index: everything a door needs to answer comes out of it. Safe for use by several
 * threads; an open index never changes.
 */
public interface ProcedureIndex extends AutoCloseable {

  /** Names this state of the content: the same content gives the same generation. */
  String generation();

  /** How many procedures can be found. */
  int size();

  /** All runbooks in order of id, each with its procedures' ids and titles. */
  List<RunbookEntry> runbooks();

  /** The runbook with this id. */
  Optional<Runbook> runbook(String id);

  /** The procedure with this id, with the guide it stands in. */
  Optional<Found> procedure(String id);

  /** What the build had to say of the content. */
  List<Problem> problems();

  /** Full-text search over titles, prose, commands and output; best first. */
  List<Hit> search(String words, int max);

  /**
   * Procedures that may answer a text; over-selects, never judges. Each line of the query brings
   * its own, so that one telling line among many others is not drowned.
   */
  List<Candidate> candidates(CandidateQuery query, int max);

  /** The units of a candidate. */
  UnitSheet units(Candidate candidate);

  /** In how many procedures the term, as {@code console} tokenises it, occurs; 0 when in none. */
  default int frequency(String term) {
    return frequency(TermKeys.of(term));
  }

  /** In how many procedures the term with this key of {@link TermKeys} occurs. */
  int frequency(int key);

  @Override
  void close();

  /** A runbook's line in a list. */
  record RunbookEntry(
      String id, String title, String path, String language, List<ProcedureEntry> procedures) {}

  /** A procedure's line in a list. */
  record ProcedureEntry(String id, String title) {}

  /** A procedure with the guide it stands in. */
  record Found(Procedure procedure, String runbookTitle, String path) {}

  /** A search result; {@code snippet} is the passage that matched, as plain text. */
  record Hit(
      String id,
      String title,
      List<String> breadcrumb,
      String path,
      int line,
      double score,
      String snippet) {}

  /**
   * A procedure that may answer.
   *
   * @param score of the engine; comparable inside one query only
   */
  record Candidate(int ordinal, double score) {}
}
