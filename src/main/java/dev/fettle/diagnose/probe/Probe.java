package dev.fettle.diagnose.probe;

import java.util.List;
import java.util.Optional;

/**
 * A snippet of POSIX shell that prints what a field of checks needs. It only reads, needs no more
 * than the rights of who runs it, and marks each output with its host and command, so that it is
 * recognised with certainty even when several hosts' outputs are pasted together.
 *
 * @param where to run it
 * @param commands each of which only reads and prints
 */
public record Probe(String id, String purpose, String where, List<String> commands) {

  /** No output is longer; what is cut off proves nothing, and a paste stays small. */
  private static final int BYTES_MAX = 200_000;

  private static final List<Probe> ALL =
      List.of(
          new Probe(
              "flannel",
              "the links and the lease of flannel",
              "on each node",
              List.of("ip -4 addr", "cat /run/flannel/subnet.env", "ip route")),
          new Probe(
              "cluster",
              "nodes, pods, services, workloads and warnings",
              "where kubectl works",
              List.of(
                  "kubectl get nodes -o wide",
                  "kubectl get pods -A -o wide",
                  "kubectl get services -A",
                  "kubectl get endpoints -A",
                  "kubectl get deployments -A",
                  "kubectl get daemonsets -A",
                  "kubectl get events -A --field-selector type=Warning",
                  "kubectl get componentstatuses")),
          new Probe(
              "node",
              "services, disks, memory, clock, routes and ports of a host",
              "on the node",
              List.of(
                  "systemctl status kubelet --no-pager -n 0",
                  "systemctl status docker --no-pager -n 0",
                  "systemctl list-units --failed --no-pager",
                  "df -P",
                  "df -P -i",
                  "free",
                  "timedatectl",
                  "getenforce",
                  "ip route",
                  "ss -lntu",
                  "ss -tn state syn-recv",
                  "sysctl net.ipv4.ip_forward",
                  "uname -r")),
          new Probe(
              "docker",
              "containers and networks of docker",
              "on the host",
              List.of("docker ps -a", "docker network ls", "docker network inspect bridge")),
          new Probe(
              "iptables",
              "the packet filter's rules",
              "on the node, as root",
              List.of("iptables --version", "iptables-save", "ip6tables-save")));

  public Probe {
    commands = List.copyOf(commands);
  }

  /** All probes, in the order in which they are listed. */
  public static List<Probe> all() {
    return ALL;
  }

  /** The probe of that id. */
  public static Optional<Probe> of(String id) {
    return ALL.stream().filter(probe -> probe.id().equals(id)).findFirst();
  }

  /** The snippet, to be pasted into a shell as it is. */
  public String snippet() {
    StringBuilder text = new StringBuilder();
    text.append("# Fettle's probe '").append(id).append("', to be run ").append(where);
    text.append(". It only reads. Paste all that it prints into: fettle diagnose\n");
    text.append("{\n");
    commands.forEach(command -> text.append(lines(command)));
    return text.append("} 2>&1\n").toString();
  }

  private static String lines(String command) {
    String marker = "printf '\\n=== fettle %s $ %s\\n' \"$(uname -n)\" '" + command + "'";
    String run = "LC_ALL=C " + command + "; printf '\\n=== fettle exit %s\\n' \"$?\"";
    return marker + "\n{ " + run + "; } 2>&1 | head -c " + BYTES_MAX + "\n";
  }
}
