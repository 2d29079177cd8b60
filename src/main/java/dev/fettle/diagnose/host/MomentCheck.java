package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clocks of several hosts show one time, but for the minutes that collecting took. */
final class MomentCheck implements Check {

  private static final int APART_MINUTES = 10;

  @Override
  public String id() {
    return "clocks-alike";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    Map<String, Moment> byHost = new LinkedHashMap<>();
    for (Reading reading : facts.with(Moment.class)) {
      if (!reading.host().isEmpty()) {
        byHost.putIfAbsent(reading.host(), reading.of(Moment.class).getFirst());
      }
    }
    if (byHost.size() < 2) {
      return List.of();
    }
    long[] sorted = byHost.values().stream().mapToLong(Moment::minutes).sorted().toArray();
    long middle = sorted[sorted.length / 2];
    List<Finding> findings = new ArrayList<>();
    byHost.forEach((host, moment) -> {
      long apart = moment.minutes() - middle;
      if (Math.abs(apart) > APART_MINUTES) {
        String message =
            "Its clock is %d minutes %s those of the others."
                .formatted(Math.abs(apart), apart > 0 ? "ahead of" : "behind");
        findings.add(Finding.of(id(), Verdict.WARN, host, message, List.of(moment.cited())));
      }
    });
    if (findings.isEmpty()) {
      String message = "The clocks of %d hosts show the same time.".formatted(byHost.size());
      findings.add(Finding.of(id(), Verdict.PASS, "clocks", message, List.of()));
    }
    return findings;
  }
}
