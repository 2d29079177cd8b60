package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Clients of clusters and services whose first words say what they do. */
final class ClientEffects {

  private static final Map<String, Verbs> BY_TOOL =
      Map.of(
          "minikube",
          Verbs.of(
              """
              READS status ip logs version service dashboard tunnel help completion options profile ssh-host
              CHANGES start addons config image cache mount node unpause update-context cp
              DISRUPTS stop pause
              DESTROYS delete
              """),
          "kind",
          Verbs.of(
              "READS get version help completion\nCHANGES create build load export\nDESTROYS delete"),
          "kubeadm",
          Verbs.of(
              "READS version help completion\nCHANGES init join certs config token kubeconfig\nDISRUPTS upgrade\nDESTROYS reset"),
          "terraform",
          Verbs.of(
              """
              READS plan show output validate version providers graph
              CHANGES init fmt get import workspace
              DESTROYS apply destroy
              """),
          "linkerd",
          Verbs.of(
              "READS check version stat top tap edges inject install help profile completion diagnostics"),
          "openssl",
          Verbs.of(
              """
              READS version s_client verify rand dgst asn1parse ciphers list speed
              CHANGES req genrsa genpkey pkcs12 ca ecparam dhparam
              """));

  private static final Set<String> MAY_WRITE = Set.of("x509", "rsa", "crl", "pkey", "enc", "ec");

  private ClientEffects() {}

  static Set<String> tools() {
    return BY_TOOL.keySet();
  }

  static Effect of(String tool, Arguments arguments) {
    if (arguments.asksForHelp()) {
      return Effect.READS;
    }
    List<String> plain =
        arguments.plain(Set.of("-p", "--profile", "--context", "-n", "--namespace"));
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    String next = plain.size() > 1 ? plain.get(1) : "";
    Effect effect = BY_TOOL.getOrDefault(tool, Verbs.of("UNKNOWN x")).get(verb);
    boolean looks = Set.of("list", "view", "get", "print", "check-expiration", "ls").contains(next);
    if (looks && effect == Effect.CHANGES && !tool.equals("kind")) {
      return Effect.READS;
    }
    boolean written = arguments.has("-out") || effect == Effect.CHANGES;
    return tool.equals("openssl") && (effect == Effect.READS || MAY_WRITE.contains(verb))
        ? written ? Effect.CHANGES : Effect.READS
        : effect;
  }
}
