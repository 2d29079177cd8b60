package dev.fettle.command.consequence;

import dev.fettle.command.effect.Arguments;
import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Set;

/** How far kubectl and oc reach. */
final class ClusterReach {

  static final Set<String> VALUED =
      Words.set(
          "-n --namespace --context --kubeconfig -s --server --as --token --user --cluster -v --request-timeout -o --output -l --selector -c"
              + " --container -f --filename --field-selector -p --patch --type --image --replicas --grace-period --timeout --from-file");
  private static final Set<String> NODE_VERBS = Words.set("drain cordon uncordon");
  private static final Set<String> NODES = Words.set("node nodes no");
  private static final Set<String> NAMESPACES = Words.set("ns namespace namespaces project");
  private static final Set<String> GLOBAL =
      Words.set(
          """
          crd crds customresourcedefinition customresourcedefinitions clusterrole clusterroles clusterrolebinding clusterrolebindings
          machineconfig machineconfigs mc machineconfigpool mcp storageclass storageclasses sc apiservice apiservices
          validatingwebhookconfiguration validatingwebhookconfigurations mutatingwebhookconfiguration mutatingwebhookconfigurations
          clusteroperator clusterversion priorityclass runtimeclass csidriver ingressclass
          """);

  private ClusterReach() {}

  static Scope of(Arguments arguments, Effect effect) {
    List<String> plain = arguments.plain(VALUED);
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    String kind = kind(plain);
    boolean every = arguments.has("-A", "--all-namespaces");
    boolean all = arguments.has("--all");
    boolean chosen = arguments.has("-l", "--selector", "--field-selector");
    if (every || GLOBAL.contains(kind) || verb.equals("adm") && plain.contains("upgrade")) {
      return Scope.CLUSTER;
    }
    if (NODE_VERBS.contains(verb) || NODES.contains(kind) || plain.contains("drain")) {
      return all || chosen ? Scope.CLUSTER : Scope.NODE;
    }
    boolean whole = NAMESPACES.contains(kind) && effect == Effect.DESTROYS;
    // An object whose name a listing gives is as many as the listing holds.
    boolean listed =
        plain.stream()
            .anyMatch(word -> word.contains("$(") || word.equals("argument") || word.equals("{}"));
    return whole || all || chosen && verb.equals("delete") || listed
        ? Scope.NAMESPACE
        : Scope.OBJECT;
  }

  /** The kind of the object that is acted on, {@code pod} of {@code pod/web-0} too. */
  static String kind(List<String> plain) {
    String second = plain.size() > 1 ? plain.get(1) : "";
    String third = plain.size() > 2 ? plain.get(2) : "";
    boolean two =
        Set.of("rollout", "set", "create", "adm").contains(plain.isEmpty() ? "" : plain.getFirst());
    String word = two ? third : second;
    int end = word.indexOf('/') > 0 ? word.indexOf('/') : word.length();
    String kind = word.substring(0, end);
    int dot = kind.indexOf('.');
    return dot > 0 ? kind.substring(0, dot) : kind;
  }

  static String target(Arguments arguments) {
    List<String> plain = arguments.plain(VALUED);
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    if (NODE_VERBS.contains(verb) && plain.size() > 1) {
      return plain.get(1);
    }
    if (NODES.contains(kind(plain)) && plain.size() > 2) {
      return plain.get(2);
    }
    if (NAMESPACES.contains(kind(plain)) && plain.size() > 2) {
      return plain.get(2);
    }
    return arguments.value("-n").or(() -> arguments.value("--namespace")).orElse("");
  }
}
