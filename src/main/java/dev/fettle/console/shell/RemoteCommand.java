package dev.fettle.console.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a command runs that is sent to another host or into a container. */
public final class RemoteCommand {

  private static final int LENGTH_MAX = 2_000;
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-i",
          "-p",
          "-l",
          "-o",
          "-F",
          "-J",
          "-n",
          "-c",
          "-u",
          "-e",
          "-w",
          "--namespace",
          "--container",
          "--user",
          "--context",
          "--kubeconfig");
  private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "/bin/sh", "/bin/bash");
  private static final Set<String> CLIENTS =
      Set.of("docker", "podman", "kubectl", "oc", "crictl", "k3s");

  private RemoteCommand() {}

  /**
   * Where a command runs.
   *
   * @param session whether what is typed next runs there too
   */
  public record Found(String host, boolean session) {}

  /** Reads {@code ssh}, {@code docker exec} and {@code kubectl exec}. */
  public static Optional<Found> read(String command) {
    if (command.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    List<String> words =
        Arrays.stream(command.strip().split(" ")).filter(word -> !word.isEmpty()).toList();
    int at = !words.isEmpty() && words.getFirst().equals("sudo") ? 1 : 0;
    String program = at < words.size() ? words.get(at) : "";
    if (program.equals("ssh")) {
      return target(words, at + 1);
    }
    int exec = words.indexOf("exec");
    return CLIENTS.contains(program) && exec > at && exec < at + 4
        ? target(words, exec + 1)
        : Optional.empty();
  }

  private static Optional<Found> target(List<String> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += WITH_VALUE.contains(words.get(at)) ? 2 : 1;
    }
    if (at >= words.size()) {
      return Optional.empty();
    }
    String target = words.get(at);
    String host = target.substring(target.indexOf('@') + 1);
    List<String> rest =
        words.subList(at + 1, words.size()).stream().filter(w -> !w.startsWith("-")).toList();
    boolean shell = rest.size() == 1 && SHELLS.contains(rest.getFirst());
    boolean plain =
        host.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-._".indexOf(c) >= 0);
    return plain ? Optional.of(new Found(host, rest.isEmpty() || shell)) : Optional.empty();
  }
}
