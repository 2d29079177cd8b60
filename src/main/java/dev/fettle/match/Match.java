package dev.fettle.match;

import dev.fettle.binding.Binding;
import dev.fettle.binding.Pasted;
import dev.fettle.runbook.Procedure;
import java.util.List;

/**
 * A procedure with what speaks for it.
 *
 * @param confidence the probability, 0 to 1, that it is the right procedure
 * @param path of the guide, relative to its content root
 * @param evidence in order of line
 * @param bindings values for its parameters, read from the paste
 * @param pasted what the paste shows beside its messages
 * @param copies ids of near-identical procedures of other guides or versions
 */
public record Match(
    Procedure procedure,
    String runbookTitle,
    String path,
    double confidence,
    List<Evidence> evidence,
    List<Binding> bindings,
    Pasted pasted,
    List<String> copies) {

  public Match {
    evidence = List.copyOf(evidence);
    bindings = List.copyOf(bindings);
    copies = List.copyOf(copies);
  }

  /** The same match with another confidence and other evidence. */
  Match with(double probability, List<Evidence> places) {
    return new Match(procedure, runbookTitle, path, probability, places, bindings, pasted, copies);
  }

  /**
   * A place of the paste that matched.
   *
   * @param line of the paste as given, from 1
   * @param firstColumn of that line, from 1, in UTF-16 units
   * @param lastColumn inclusive
   * @param text what stands there
   * @param signature the guide's text that it matched
   * @param guideLine the line of the guide that the signature stands on
   */
  public record Evidence(
      int line, int firstColumn, int lastColumn, String text, String signature, int guideLine) {}
}
