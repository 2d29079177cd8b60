package dev.fettle.diagnose.fact;

import java.util.List;

/**
 * Output that was recognised, or that a recogniser would know if it were printed otherwise.
 *
 * @param kind the output's name, as people call the command: {@code iptables-save}, {@code ip addr}
 * @param host that printed it; empty when the paste does not say
 * @param firstLine of the paste, from 1
 * @param lastLine inclusive
 * @param complete whether the output has its own end; a cut one proves nothing by what it lacks
 * @param facts in order of line
 * @param note what the reader has to be told, as to print it with {@code LC_ALL=C}; else empty
 */
public record Reading(
    String kind,
    String host,
    int firstLine,
    int lastLine,
    boolean complete,
    List<Fact> facts,
    String note) {

  public Reading {
    facts = List.copyOf(facts);
  }

  /** Its facts of one type, in order. */
  public <T extends Fact> List<T> of(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
