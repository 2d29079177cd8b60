package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the status of a pod means. The words are those of kubectl's printer and of the kubelet. */
final class PodState {

  /** Starting takes no longer; what does has a reason that somebody has to look for. */
  private static final int STARTING_MINUTES = 10;

  private static final int RESTARTS_MANY = 10;

  private static final Set<String> IMAGE =
      Set.of(
          "ImagePullBackOff",
          "ErrImagePull",
          "InvalidImageName",
          "ErrImageNeverPull",
          "ImageInspectError",
          "RegistryUnavailable");

  private static final Set<String> PLACE =
      Set.of("MatchNodeSelector", "NodeAffinity", "NodeSelectorMismatching");

  private static final Map<String, String> FAILED =
      Map.ofEntries(
          Map.entry("CrashLoopBackOff", "its container ends again and again"),
          Map.entry("Error", "its container ended with an error"),
          Map.entry("OOMKilled", "its container needed more memory than its limit"),
          Map.entry("Evicted", "the node was short of memory or disk and threw it out"),
          Map.entry(
              "CreateContainerConfigError", "a secret or config map that it names is missing"),
          Map.entry("CreateContainerError", "the runtime could not make its container"),
          Map.entry("RunContainerError", "the runtime could not start its container"),
          Map.entry("ContainerCannotRun", "its command could not be started"),
          Map.entry("StartError", "its command could not be started"),
          Map.entry("DeadlineExceeded", "it ran longer than it may"),
          Map.entry("UnexpectedAdmissionError", "the node refused it"),
          Map.entry("OutOfcpu", "the node had no processor time left for it"),
          Map.entry("OutOfmemory", "the node had no memory left for it"),
          Map.entry("OutOfpods", "the node has as many pods as it takes"),
          Map.entry("ContainerStatusUnknown", "the node lost track of it"),
          Map.entry("NodeLost", "its node does not answer"),
          Map.entry("Unknown", "its node does not answer"),
          Map.entry("Failed", "its containers ended with an error"));

  private static final Set<String> STARTING =
      Set.of("Pending", "ContainerCreating", "PodInitializing");

  private PodState() {}

  /**
   * What a row says.
   *
   * @param message empty when there is nothing to say
   */
  record Said(Verdict verdict, String message, Optional<Remedy> remedy) {}

  static Said of(Pod pod) {
    boolean init = pod.status().startsWith("Init:");
    String status = init ? pod.status().substring("Init:".length()) : pod.status();
    String what = pod.status() + (init ? " (in an init container)" : "");
    if (IMAGE.contains(status)) {
      return new Said(
          Verdict.FAIL,
          what + ": its image does not come.",
          Optional.of(
              new Remedy(
                  status + " image missing in the registry, failed to pull image",
                  List.of("image"))));
    }
    if (PLACE.contains(status)) {
      return new Said(
          Verdict.FAIL,
          what + ": no node had the labels that it asks for; the pod is a leftover.",
          Optional.of(
              new Remedy(
                  "pods left in MatchNodeSelector, remove them", List.of("matchnodeselector"))));
    }
    String fault = FAILED.getOrDefault(status, "");
    if (!fault.isEmpty()) {
      String message = "%s, %d restarts: %s.".formatted(what, pod.restarts(), fault);
      return new Said(
          Verdict.FAIL,
          message,
          Optional.of(new Remedy("pod " + status, List.of(status.toLowerCase(Locale.ROOT)))));
    }
    if (STARTING.contains(status) || init && status.indexOf('/') > 0) {
      return starting(pod, what);
    }
    return running(pod);
  }

  private static Said starting(Pod pod, String what) {
    boolean longer = Words.minutes(pod.age()) >= STARTING_MINUTES;
    String message =
        "%s for %s%s.".formatted(what, pod.age(), longer ? ", too long to be normal" : "");
    return new Said(longer ? Verdict.FAIL : Verdict.WARN, message, Optional.empty());
  }

  private static Said running(Pod pod) {
    boolean ended = pod.status().equals("Completed") || pod.status().equals("Succeeded");
    if (pod.status().equals("Terminating")) {
      return new Said(
          Verdict.WARN, "Terminating: it does not end if this stays.", Optional.empty());
    }
    if (pod.status().equals("Running") && pod.ready() < pod.containers()) {
      String message =
          "runs, and %d of %d containers are ready.".formatted(pod.ready(), pod.containers());
      return new Said(Verdict.WARN, message, Optional.empty());
    }
    if (pod.restarts() >= RESTARTS_MANY) {
      String message = "runs after %d restarts in %s.".formatted(pod.restarts(), pod.age());
      return new Said(Verdict.WARN, message, Optional.empty());
    }
    boolean sound = ended || pod.status().equals("Running");
    return new Said(
        sound ? Verdict.PASS : Verdict.WARN,
        sound ? "" : pod.status() + " is no status that Fettle knows.",
        Optional.empty());
  }
}
