package dev.fettle.diagnose.fact;

import java.util.List;

/** All that a paste states, as its recognisers read it, in order of the paste. */
public record Facts(List<Reading> readings) {

  public Facts {
    readings = List.copyOf(readings);
  }

  /** The facts of one type, in order. */
  public <T extends Fact> List<T> of(Class<T> type) {
    return readings.stream().flatMap(reading -> reading.of(type).stream()).toList();
  }

  /** The readings that state a fact of one type, in order. */
  public List<Reading> with(Class<? extends Fact> type) {
    return readings.stream()
        .filter(reading -> reading.facts().stream().anyMatch(type::isInstance))
        .toList();
  }
}
