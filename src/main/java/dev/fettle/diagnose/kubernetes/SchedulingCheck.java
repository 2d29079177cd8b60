package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No pod waits for a node that fits. */
final class SchedulingCheck implements Check {

  @Override
  public String id() {
    return "pod-scheduling";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    Map<String, SchedulingFailure> last = new LinkedHashMap<>();
    facts.of(SchedulingFailure.class).forEach(failure -> last.put(failure.pod(), failure));
    return last.values().stream()
        .map(failure ->
            Finding.of(
                id(),
                Verdict.FAIL,
                failure.pod().isEmpty() ? "a pod" : failure.pod(),
                "No node fits: " + failure.reason(),
                List.of(failure.cited())))
        .toList();
  }
}
