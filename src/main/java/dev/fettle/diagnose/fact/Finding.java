package dev.fettle.diagnose.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param check its id
 * @param subject what it is about: a node, a pod, an address
 * @param message one sentence in plain words, with the values
 * @param evidence the lines that say so, in order
 * @param missing with UNKNOWN: what would tell
 * @param remedy with FAIL and WARN: which procedure mends it, when one can be named
 * @param detail more than a sentence can say, as the way of a packet
 */
public record Finding(
    String check,
    Verdict verdict,
    String subject,
    String message,
    List<Cited> evidence,
    Optional<Missing> missing,
    Optional<Remedy> remedy,
    Optional<Detail> detail) {

  public Finding {
    evidence = evidence.stream().sorted(Comparator.comparingInt(Cited::line)).toList();
  }

  /** A finding with neither remedy nor detail. */
  public static Finding of(
      String check, Verdict verdict, String subject, String message, List<Cited> evidence) {
    return new Finding(
        check,
        verdict,
        subject,
        message,
        evidence,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** An UNKNOWN that says what is missing. */
  public static Finding unknown(
      String check, String subject, String message, List<Cited> evidence, Missing missing) {
    return new Finding(
        check,
        Verdict.UNKNOWN,
        subject,
        message,
        evidence,
        Optional.of(missing),
        Optional.empty(),
        Optional.empty());
  }

  /** The same finding with the procedure that mends it. */
  public Finding mendedBy(Remedy found) {
    return new Finding(
        check, verdict, subject, message, evidence, missing, Optional.of(found), detail);
  }

  /** The same finding with more than a sentence. */
  public Finding with(Detail more) {
    return new Finding(
        check, verdict, subject, message, evidence, missing, remedy, Optional.of(more));
  }

  /**
   * A line of the paste.
   *
   * @param line from 1
   * @param text as it stands, cleaned of what terminals add
   */
  public record Cited(int line, String text) {

    /** A person needs no more of a line, and a hostile one may be of any length. */
    private static final int LENGTH_MAX = 400;

    public Cited {
      text = text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX) + "…";
    }
  }

  /**
   * An input that would tell.
   *
   * @param input in words: {@code subnet.env of node-2}
   * @param command one that only reads and prints it
   */
  public record Missing(String input, String command) {}

  /**
   * A procedure, named by what its title, breadcrumb or text says: guides are the teams' own, so no
   * check knows their ids.
   *
   * @param query words to look for, the telling ones
   * @param required words that the procedure must hold, in lower case
   */
  public record Remedy(String query, List<String> required) {

    public Remedy {
      required = List.copyOf(required);
    }
  }

  /** A picture of what was found; each kind is a record, whose components are its JSON. */
  public interface Detail {

    /** What a person reads on a terminal, one line each; nothing when the message says it all. */
    default List<String> told() {
      return List.of();
    }
  }
}
