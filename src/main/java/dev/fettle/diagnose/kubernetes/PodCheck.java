package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every pod runs or has ended well; where one has not, with the reason that the paste gives. */
final class PodCheck implements Check {

  /** More pods than anybody reads about one by one. */
  private static final int TOLD_MAX = 200;

  @Override
  public String id() {
    return "pod-status";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Pod> pods = facts.of(Pod.class);
    Map<String, Reason> reasons = reasons(facts);
    List<Finding> findings = new ArrayList<>();
    List<Pod> sound = new ArrayList<>();
    for (Pod pod : pods) {
      PodState.Said said = PodState.of(pod);
      if (said.verdict() == Verdict.PASS) {
        sound.add(pod);
      } else if (findings.size() < TOLD_MAX) {
        told(pod, said, reasons.get(pod.name()), findings);
      }
    }
    if (!sound.isEmpty()) {
      String message =
          sound.size() == 1
              ? sound.getFirst().title() + " is as it should be."
              : "%d pods are as they should be.".formatted(sound.size());
      List<Cited> cited = sound.stream().limit(3).map(Pod::cited).toList();
      findings.add(Finding.of(id(), Verdict.PASS, "pods", message, cited));
    }
    return findings;
  }

  private void told(
      Pod pod,
      PodState.Said said,
      @org.jspecify.annotations.Nullable Reason reason,
      List<Finding> out) {
    List<Cited> cited = new ArrayList<>(List.of(pod.cited()));
    String message = said.message();
    if (reason != null) {
      cited.add(reason.cited());
      message += " " + reason.text();
    }
    Finding finding = Finding.of(id(), said.verdict(), pod.title(), message, cited);
    out.add(said.remedy().map(finding::mendedBy).orElse(finding));
    if (reason == null && said.verdict() == Verdict.FAIL && !isLeftover(pod)) {
      out.add(
          Finding.unknown(
              "pod-reason",
              pod.title(),
              "Why it is %s was not pasted.".formatted(pod.status()),
              List.of(pod.cited()),
              missing(pod)));
    }
  }

  private static boolean isLeftover(Pod pod) {
    return pod.status().equals("MatchNodeSelector") || pod.status().equals("NodeAffinity");
  }

  private static Missing missing(Pod pod) {
    String namespace =
        pod.namespace().isEmpty() ? "" : "-n " + Words.forShell(pod.namespace(), "NAMESPACE") + " ";
    String name = Words.forShell(pod.name(), "POD");
    return new Missing(
        "the description of pod " + pod.name(),
        "kubectl %sdescribe pod %s".formatted(namespace, name));
  }

  private record Reason(Cited cited, String text) {}

  /** By pod, the first that says most. */
  private static Map<String, Reason> reasons(Facts facts) {
    Map<String, Reason> reasons = new HashMap<>();
    for (ImageFailure failure : facts.of(ImageFailure.class)) {
      if (!failure.reason().isEmpty()) {
        reasons.putIfAbsent(
            failure.pod(), new Reason(failure.cited(), ImageCheck.sentence(failure)));
      }
    }
    for (SchedulingFailure failure : facts.of(SchedulingFailure.class)) {
      reasons.putIfAbsent(
          failure.pod(), new Reason(failure.cited(), "Scheduler: " + failure.reason()));
    }
    for (Termination end : facts.of(Termination.class)) {
      String text =
          "Its container ended: %s, exit code %d.".formatted(end.reason(), end.exitCode());
      reasons.putIfAbsent(end.pod(), new Reason(end.cited(), text));
    }
    return reasons;
  }
}
