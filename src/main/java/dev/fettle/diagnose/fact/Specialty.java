package dev.fettle.diagnose.fact;

import java.util.List;

/** One field of knowledge: what it recognises and what it checks. */
public record Specialty(String name, List<Recogniser> recognisers, List<Check> checks) {

  public Specialty {
    recognisers = List.copyOf(recognisers);
    checks = List.copyOf(checks);
  }
}
