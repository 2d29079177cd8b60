package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Stated;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Workloads have as many ready pods as they want, and the control plane's parts are healthy. */
final class WorkloadCheck implements Check {

  /** A workload that young may still be starting. */
  private static final int STARTING_MINUTES = 5;

  @Override
  public String id() {
    return "workload-ready";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Finding> findings = new ArrayList<>();
    List<Workload> sound = new ArrayList<>();
    for (Workload workload : facts.of(Workload.class)) {
      if (workload.ready() >= workload.wanted()) {
        sound.add(workload);
        continue;
      }
      boolean down = workload.ready() == 0 && Words.minutes(workload.age()) >= STARTING_MINUTES;
      String message =
          "%d of %d pods are ready after %s."
              .formatted(workload.ready(), workload.wanted(), workload.age());
      Verdict verdict = down ? Verdict.FAIL : Verdict.WARN;
      findings.add(finding(id(), verdict, workload.name(), message, workload));
    }
    if (!sound.isEmpty()) {
      String message =
          Words.counted(sound.size(), "workload has all its", "workloads have all their")
              + " pods.";
      findings.add(finding(id(), Verdict.PASS, "workloads", message, sound.getFirst()));
    }
    facts.of(Component.class).forEach(component -> findings.add(component(component)));
    return findings;
  }

  /**
   * Clusters whose scheduler and controller manager answer by TLS only are shown as unhealthy
   * though they are not: the list asks the old port.
   */
  private static Finding component(Component component) {
    if (component.healthy()) {
      return finding("component-health", Verdict.PASS, component.name(), "Healthy.", component);
    }
    boolean store = component.name().startsWith("etcd");
    String message =
        "Unhealthy: %s%s"
            .formatted(
                component.message(),
                store ? "" : " (newer versions closed the port that this list asks)");
    Verdict verdict = store ? Verdict.FAIL : Verdict.WARN;
    return finding("component-health", verdict, component.name(), message, component);
  }

  private static Finding finding(
      String check, Verdict verdict, String subject, String message, Stated stated) {
    return Finding.of(check, verdict, subject, message, List.of(stated.cited()));
  }
}
