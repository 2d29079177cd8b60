package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.walk.Trace;
import java.util.List;
import java.util.Optional;

/**
 * What became of one caller's packet.
 *
 * @param callers in words
 * @param sentence what happens, without the caller
 */
record Judged(
    Verdict verdict,
    List<String> callers,
    String sentence,
    List<Cited> evidence,
    Optional<Missing> missing,
    Optional<Remedy> remedy,
    Trace trace) {

  /** Whether two callers fare alike. */
  boolean isLike(Judged other) {
    return verdict == other.verdict && sentence.equals(other.sentence);
  }

  Judged joined(Judged other) {
    List<String> all = new java.util.ArrayList<>(callers);
    all.addAll(other.callers);
    return new Judged(verdict, all, sentence, evidence, missing, remedy, trace);
  }

  Finding finding(String check, String subject) {
    String from = String.join(" or ", callers);
    String message = Character.toUpperCase(from.charAt(0)) + from.substring(1) + ": " + sentence;
    return new Finding(
        check, verdict, subject, message, evidence, missing, remedy, Optional.of(trace));
  }
}
