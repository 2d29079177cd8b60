package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Set;

/** kubectl, oc and helm. */
final class ClusterEffects {

  /** Options before or after the verb that take a value. */
  static final Set<String> VALUED =
      Set.of(
          "-n",
          "--namespace",
          "--context",
          "--kubeconfig",
          "-s",
          "--server",
          "--as",
          "--token",
          "--user",
          "--cluster",
          "-v",
          "--request-timeout",
          "-o",
          "--output",
          "-l",
          "--selector",
          "-c",
          "--container",
          "-f",
          "--filename",
          "--field-selector",
          "--kube-context",
          "--sort-by",
          "--tail",
          "--since",
          "-L",
          "-p",
          "--patch",
          "--type",
          "--as-group",
          "--image",
          "--replicas",
          "--grace-period",
          "--timeout",
          "--certificate-authority");

  private static final Verbs KUBECTL =
      Verbs.of(
          """
          READS get describe logs log top explain api-resources api-versions cluster-info version diff events wait options
          READS completion kustomize port-forward proxy whoami status projects process help
          CHANGES apply create patch label annotate set edit expose autoscale cordon uncordon run debug cp certificate scale
          CHANGES replace taint login logout project new-project new-app import-image start-build rsync extract adm
          DISRUPTS drain
          DESTROYS delete
          """);
  private static final Verbs ROLLOUT =
      Verbs.of("READS status history\nRESTARTS restart\nCHANGES undo pause resume latest");
  private static final Verbs CONFIG =
      Verbs.of(
          """
          READS view get-contexts get-clusters get-users current-context
          CHANGES use-context use set set-context set-cluster set-credentials rename-context unset
          DESTROYS delete-context delete-cluster delete-user
          """);
  private static final Verbs ADM =
      Verbs.of(
          """
          READS top inspect node-logs
          CHANGES cordon uncordon taint policy certificate must-gather
          DISRUPTS drain upgrade reboot-machine-config-pool
          DESTROYS prune
          """);
  private static final Verbs HELM =
      Verbs.of(
          """
          READS list ls status get history hist search show inspect template lint version env verify diff completion help
          CHANGES install upgrade rollback repo pull fetch create package dependency dep plugin push registry test
          DESTROYS uninstall delete del un
          """);
  private static final Set<String> TRIED = Set.of("client", "server", "true");
  private static final Set<String> PODS = Set.of("pod", "pods", "po");
  private static final Set<String> NODES = Set.of("node", "nodes", "no");

  private ClusterEffects() {}

  static Effect kubectl(Arguments arguments) {
    List<String> plain = arguments.plain(VALUED);
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    String next = plain.size() > 1 ? plain.get(1) : "";
    if (arguments.asksForHelp() && !arguments.contains("--")) {
      return Effect.READS;
    }
    Effect effect =
        switch (verb) {
          case "" -> arguments.asksForHelp() ? Effect.READS : Effect.UNKNOWN;
          case "rollout" -> ROLLOUT.get(next);
          case "config" -> CONFIG.get(next);
          case "adm" -> ADM.get(next);
          case "auth" -> next.equals("reconcile") ? Effect.CHANGES : Effect.READS;
          case "delete" -> deletion(arguments, plain);
          case "scale" ->
              arguments.has("--replicas=0")
                      || arguments.value("--replicas").filter("0"::equals).isPresent()
                  ? Effect.DISRUPTS
                  : Effect.CHANGES;
          case "taint" ->
              arguments.words().stream().anyMatch(w -> w.endsWith("NoExecute"))
                  ? Effect.DISRUPTS
                  : Effect.CHANGES;
          case "patch" -> patch(arguments);
          case "apply", "replace" -> replacement(arguments, verb);
          case "cluster-info" ->
              arguments.has("--output-directory") ? Effect.CHANGES : Effect.READS;
          case "plugin" -> next.equals("list") ? Effect.READS : Effect.UNKNOWN;
          default -> KUBECTL.get(verb);
        };
    if (effect == Effect.UNKNOWN && !verb.isEmpty()) {
      return ClientTable.of("kubectl-" + verb)
          .map(plugin -> plugin.effect(arguments.after(verb)))
          .orElse(Effect.UNKNOWN);
    }
    return isTried(arguments) && effect != Effect.UNKNOWN ? Effect.READS : effect;
  }

  /** The last {@code --dry-run} holds; {@code none} and whatever is not understood is no trial. */
  static boolean isTried(Arguments arguments) {
    boolean tried = false;
    for (String word : arguments.words()) {
      if (word.equals("--")) {
        return tried;
      }
      if (word.equals("--dry-run")) {
        tried = true;
      } else if (word.startsWith("--dry-run=")) {
        tried = TRIED.contains(word.substring("--dry-run=".length()));
      }
    }
    return tried;
  }

  /** Without its finalizers an object goes at once, and what they would have cleaned up stays. */
  private static Effect patch(Arguments arguments) {
    boolean freed =
        arguments.words().stream()
            .map(word -> word.replaceAll("[\\s\"']", ""))
            .anyMatch(word ->
                word.contains("finalizers:[]")
                    || word.contains("finalizers:null")
                    || word.contains("op:remove") && word.contains("/metadata/finalizers"));
    return freed ? Effect.DESTROYS : Effect.CHANGES;
  }

  private static Effect replacement(Arguments arguments, String verb) {
    if (arguments.has("--prune") || verb.equals("replace") && arguments.has("--force")) {
      return Effect.DESTROYS;
    }
    return arguments.has("--force") ? Effect.DISRUPTS : Effect.CHANGES;
  }

  /** A pod or two come back by themselves when something owns them; most else does not. */
  private static Effect deletion(Arguments arguments, List<String> plain) {
    boolean many =
        arguments.has(
            "--all",
            "-A",
            "--all-namespaces",
            "-l",
            "--selector",
            "-f",
            "--filename",
            "-k",
            "--field-selector",
            "--raw");
    String kind = plain.size() > 1 ? plain.get(1) : "";
    boolean pods = PODS.contains(kind) || kind.startsWith("pod/") || kind.startsWith("po/");
    boolean sure =
        plain.stream().skip(1).allMatch(word -> !word.contains("/") || word.startsWith("po"));
    if (pods && sure && !many) {
      boolean forced =
          arguments.has("--force")
              || arguments.value("--grace-period").filter("0"::equals).isPresent();
      return forced ? Effect.DISRUPTS : Effect.RESTARTS;
    }
    return NODES.contains(kind) && !many ? Effect.DISRUPTS : Effect.DESTROYS;
  }

  static Effect helm(Arguments arguments) {
    List<String> plain = arguments.plain(VALUED);
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    String next = plain.size() > 1 ? plain.get(1) : "";
    boolean listing =
        Set.of("list", "ls").contains(next)
            && Set.of("repo", "dependency", "dep", "plugin").contains(verb);
    if (listing || verb.isEmpty() && arguments.asksForHelp()) {
      return Effect.READS;
    }
    if (verb.equals("template") && arguments.has("--output-dir")) {
      return Effect.CHANGES;
    }
    if (Set.of("repo", "plugin").contains(verb)
        && Set.of("remove", "rm", "uninstall").contains(next)) {
      return Effect.CHANGES;
    }
    if (verb.equals("upgrade") && arguments.has("--force") && !isTried(arguments)) {
      return Effect.DISRUPTS;
    }
    // A post-renderer is a program of the reader's, whatever it does.
    Effect effect = arguments.has("--post-renderer") ? Effect.UNKNOWN : HELM.get(verb);
    return isTried(arguments) && effect != Effect.UNKNOWN ? Effect.READS : effect;
  }
}
