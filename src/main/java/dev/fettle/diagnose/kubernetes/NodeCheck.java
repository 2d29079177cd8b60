package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every node is ready, stands in the list once, and has the version of the others. */
final class NodeCheck implements Check {

  private static final Remedy RENAMED =
      new Remedy(
          "a node becomes NotReady because its hostname changed, set back the hostname",
          List.of("notready", "hostname"));

  private static final Remedy NOT_READY =
      new Remedy("a node becomes not ready", List.of("not ready"));

  @Override
  public String id() {
    return "node-ready";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    List<Node> nodes = facts.of(Node.class).stream().filter(n -> !n.name().isEmpty()).toList();
    List<Finding> findings = new ArrayList<>();
    twins(nodes, findings);
    Set<String> renamed = new HashSet<>();
    findings.forEach(twin -> renamed.add(twin.subject()));
    Set<String> explained = new HashSet<>(renamed);
    facts.of(Condition.class).forEach(condition -> explained.add(condition.node()));
    versions(nodes, findings);
    long unready = nodes.stream().filter(node -> !node.isReady()).count();
    for (Node node : nodes) {
      if (!node.isReady()) {
        Remedy remedy = renamed.contains(node.name()) ? RENAMED : NOT_READY;
        String message = "%s after %s in the cluster.".formatted(node.status(), node.age());
        findings.add(
            Finding.of(id(), Verdict.FAIL, node.name(), message, List.of(node.cited()))
                .mendedBy(remedy));
        if (!explained.contains(node.name())) {
          findings.add(unexplained(node));
        }
      } else if (node.status().contains("SchedulingDisabled")) {
        String message = "It takes no new pods (cordoned).";
        findings.add(
            Finding.of(
                "node-schedulable", Verdict.WARN, node.name(), message, List.of(node.cited())));
      }
    }
    if (unready == 0 && !nodes.isEmpty()) {
      String message =
          nodes.size() == 1
              ? "The node is ready."
              : "All %d nodes are ready.".formatted(nodes.size());
      findings.add(Finding.of(id(), Verdict.PASS, "nodes", message, cited(nodes)));
    }
    return findings;
  }

  private static Finding unexplained(Node node) {
    String name = Words.forShell(node.name(), "NODE");
    return Finding.unknown(
        "node-reason",
        node.name(),
        "Why it is not ready was not pasted.",
        List.of(node.cited()),
        new Missing("the conditions of " + node.name(), "kubectl describe node " + name));
  }

  /** The kubelets of a cluster have one version, but for the time of an upgrade. */
  private static void versions(List<Node> nodes, List<Finding> findings) {
    Map<String, List<Node>> byVersion = new LinkedHashMap<>();
    nodes.forEach(
        node -> byVersion.computeIfAbsent(node.version(), version -> new ArrayList<>()).add(node));
    List<List<Node>> groups = new ArrayList<>(byVersion.values());
    groups.sort((a, b) -> b.size() - a.size());
    for (List<Node> odd : groups.subList(Math.min(1, groups.size()), groups.size())) {
      Node most = groups.getFirst().getFirst();
      String message =
          "It has version %s; %d others have %s."
              .formatted(odd.getFirst().version(), groups.getFirst().size(), most.version());
      String names = String.join(", ", odd.stream().limit(5).map(Node::name).toList());
      findings.add(
          Finding.of(
              "node-version",
              Verdict.WARN,
              names,
              message,
              List.of(odd.getFirst().cited(), most.cited())));
    }
  }

  /** A host that registered again under another name leaves its old one NotReady. */
  private static void twins(List<Node> nodes, List<Finding> findings) {
    Map<String, Node> known = new HashMap<>();
    for (Node node : nodes) {
      int dot = node.name().indexOf('.');
      String first = dot < 0 ? node.name() : node.name().substring(0, dot);
      Node other = known.putIfAbsent(first, node);
      Node same = node.address().isEmpty() ? null : known.putIfAbsent(node.address(), node);
      Node twin = isOther(other, node) ? other : same;
      if (isOther(twin, node)) {
        findings.add(twin(Objects.requireNonNull(twin), node));
      }
    }
  }

  private static boolean isOther(@org.jspecify.annotations.Nullable Node other, Node node) {
    return other != null && !other.name().equals(node.name());
  }

  private static Finding twin(Node one, Node two) {
    Node old = one.isReady() ? two : one;
    Node fresh = one.isReady() ? one : two;
    boolean sure = !old.isReady();
    String why =
        one.address().isEmpty() || !one.address().equals(two.address())
            ? "the name differs by its domain only"
            : "the address is the same, " + one.address();
    String message =
        "%s (%s, %s) and %s (%s, %s) are one host under two names: %s. Its hostname was changed."
            .formatted(
                old.name(),
                old.status(),
                old.age(),
                fresh.name(),
                fresh.status(),
                fresh.age(),
                why);
    return Finding.of(
            "node-twin",
            sure ? Verdict.FAIL : Verdict.WARN,
            old.name(),
            message,
            List.of(old.cited(), fresh.cited()))
        .mendedBy(RENAMED);
  }

  private static List<Cited> cited(List<Node> nodes) {
    return nodes.stream().limit(3).map(Node::cited).toList();
  }
}
