package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.host.MemoryRecogniser.Memory;
import java.util.List;

/** A host has memory left. */
final class MemoryCheck implements Check {

  private static final double SHORT = 0.05;

  @Override
  public String id() {
    return "memory";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    return facts.with(Memory.class).stream()
        .flatMap(reading ->
            reading.of(Memory.class).stream().map(memory -> look(memory, reading.host())))
        .toList();
  }

  private Finding look(Memory memory, String host) {
    double share = memory.available() / memory.total();
    String message = "%d %% of the memory is available.".formatted(Math.round(share * 100));
    return Finding.of(
        id(),
        share < SHORT ? Verdict.WARN : Verdict.PASS,
        host.isEmpty() ? "host" : host,
        message,
        List.of(memory.cited()));
  }
}
