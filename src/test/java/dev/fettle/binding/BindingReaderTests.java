package dev.fettle.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fettle.console.Paste;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Effect;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Step;
import dev.fettle.source.SourceSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BindingReaderTests {

  private static final SourceSpan SPAN = new SourceSpan("a.md", 1, 2);

  private static final String PODS =
      """
      [root@master-1 ~]# kubectl get po -A -o wide
      NAMESPACE     NAME                     READY   STATUS             RESTARTS      AGE   IP            NODE
      kube-system   coredns-5d4b9c7f-2xk8p   1/1     Running            0             41d   10.244.1.12   node-1
      kube-system   kube-flannel-ds-9zc4v    0/1     CrashLoopBackOff   212 (3m ago)  41d   192.0.2.42    node-2
      shop          web-0                    1/1     Running            0             41d   10.244.2.31   node-2
      """;

  private static Parameter parameter(String name, ParameterKind kind) {
    return new Parameter(name, kind, true, "", "", List.of("<" + name + ">"));
  }

  private static List<Binding> read(String paste, String command, Parameter... parameters) {
    List<String> names = Arrays.stream(parameters).map(Parameter::name).toList();
    Command run = new Command(command, "sh", "", false, names, Effect.READS, "", SPAN);
    Step step = new Step.Execution(run, "", SPAN);
    Procedure procedure =
        new Procedure(
            "a#b",
            "B",
            List.of(),
            "",
            "",
            List.of(),
            List.of(step),
            List.of(parameters),
            List.of(),
            SPAN);
    return BindingReader.read(Pasted.of(Paste.of(paste)), procedure, Map.of(), Set.of());
  }

  @Test
  void nodeAndNamespaceAreThoseOfTheFailingPod() {
    List<Binding> bindings =
        read(
            PODS,
            "kubectl get po",
            parameter("node_name", ParameterKind.NODE),
            parameter("pod", ParameterKind.POD),
            parameter("namespace", ParameterKind.NAMESPACE));
    assertThat(bindings)
        .allSatisfy(binding -> assertThat(binding.isSure()).isTrue())
        .extracting(Binding::parameter, Binding::value, Binding::line, Binding::source)
        .containsExactly(
            tuple("node_name", "node-2", 4, "column NODE of kube-flannel-ds-9zc4v"),
            tuple("pod", "kube-flannel-ds-9zc4v", 4, "column NAME"),
            tuple("namespace", "kube-system", 4, "column NAMESPACE of kube-flannel-ds-9zc4v"));
  }

  @Test
  void twoFailingPodsAreAChoice() {
    String two =
        PODS.replace(
            "1/1     Running            0             41d   10.244.2.31",
            "0/1     Error              3             41d   10.244.2.31");
    List<Binding> bindings = read(two, "kubectl get po", parameter("pod", ParameterKind.POD));
    assertThat(bindings)
        .singleElement()
        .satisfies(binding -> {
          assertThat(binding.isChoice()).isTrue();
          assertThat(binding.alternatives())
              .extracting(Candidate::value, Candidate::line)
              .containsExactly(tuple("kube-flannel-ds-9zc4v", 4), tuple("web-0", 5));
        });
  }

  @Test
  void whatTheProcedureSearchesForDecidesBetweenTwoFailingPods() {
    String two =
        PODS.replace(
            "1/1     Running            0             41d   10.244.2.31",
            "0/1     Error              3             41d   10.244.2.31");
    List<Binding> bindings =
        read(two, "kubectl get po | grep flannel", parameter("pod", ParameterKind.POD));
    assertThat(bindings).extracting(Binding::value).containsExactly("kube-flannel-ds-9zc4v");
  }

  @Test
  void namespaceIsThatOfThePastedCommand() {
    String paste = "$ kubectl -n shop get po\nNo resources found";
    assertThat(read(paste, "kubectl get po", parameter("namespace", ParameterKind.NAMESPACE)))
        .extracting(Binding::value, Binding::line, Binding::source)
        .containsExactly(tuple("shop", 1, "namespace of the command"));
  }

  @Test
  void hostOfThePromptIsAGuess() {
    String paste = "[root@node-3 ~]# ip a\n1: lo: <LOOPBACK,UP>";
    assertThat(read(paste, "reboot", parameter("node", ParameterKind.NODE)))
        .singleElement()
        .satisfies(binding -> {
          assertThat(binding.value()).isEqualTo("node-3");
          assertThat(binding.isSure()).isFalse();
        });
  }

  @Test
  void imageOfThePullErrorIsCutToWhatTheCommandTakes() {
    String paste = "Failed to pull image \"192.0.2.31:5000/shop/web:1.2\": not found";
    List<Binding> bindings =
        read(
            paste,
            "docker pull <registry_ip>:5000/<image>:<tag>",
            parameter("registry_ip", ParameterKind.IP),
            parameter("image", ParameterKind.IMAGE),
            parameter("tag", ParameterKind.TAG));
    assertThat(bindings)
        .extracting(Binding::value)
        .containsExactly("192.0.2.31", "shop/web", "1.2");
  }

  @Test
  void addressOfAMasterIsNotAnyAddress() {
    String paste = "dial tcp 192.0.2.7:443: connection refused";
    assertThat(read(paste, "ssh <ip_master>", parameter("ip_master", ParameterKind.IP)))
        .singleElement()
        .satisfies(binding -> assertThat(binding.confidence()).isLessThan(0.5));
  }

  @Test
  void masterIsTheRowThatSaysSo() {
    String paste =
        """
        NAME     STATUS   ROLES           AGE   VERSION   INTERNAL-IP
        node-1   Ready    control-plane   41d   v1.30.1   192.0.2.41
        node-2   Ready    <none>          41d   v1.30.1   192.0.2.42
        """;
    assertThat(read(paste, "ssh <master_ip>", parameter("master_ip", ParameterKind.IP)))
        .extracting(Binding::value)
        .containsExactly("192.0.2.41");
  }

  @Test
  void singleBlanksOfAChatStillMakeColumns() {
    String chat = PODS.replaceAll(" {2,}", " ");
    assertThat(read(chat, "kubectl get po", parameter("node", ParameterKind.NODE)))
        .extracting(Binding::value)
        .containsExactly("node-2");
  }

  @Test
  void valueOfAnotherFormIsNotTaken() {
    String paste = "nodes \"-rf\" not found";
    assertThat(read(paste, "reboot", parameter("node", ParameterKind.NODE))).isEmpty();
  }

  @Test
  void podsAreCountedByNodeAndNamespace() {
    Pasted pasted = Pasted.of(Paste.of(PODS));
    assertThat(pasted.podsByNode()).containsEntry("node-1", 1).containsEntry("node-2", 2);
    assertThat(pasted.podsByNamespace()).containsEntry("kube-system", 2).containsEntry("shop", 1);
  }

  @Test
  void unitAndInterfaceAreNamedByMessages() {
    String paste =
        "kubelet.service: Failed with result 'exit-code'.\nCannot find device \"cni0\"\nor device or resource busy";
    assertThat(
            read(
                paste,
                "systemctl status <unit>",
                parameter("unit", ParameterKind.UNIT),
                parameter("interface", ParameterKind.INTERFACE)))
        .extracting(Binding::value)
        .containsExactly("kubelet.service", "cni0");
  }

  @Test
  void kubeletsOwnNameOfAPodIsTakenApart() {
    String paste = "Error syncing pod web-0_shop(0d1f2a3b-1111-2222-3333-444455556666), skipping";
    assertThat(
            read(
                paste,
                "kubectl -n <namespace> get po <pod>",
                parameter("namespace", ParameterKind.NAMESPACE),
                parameter("pod", ParameterKind.POD)))
        .extracting(Binding::value)
        .containsExactly("shop", "web-0");
  }

  @Test
  void longLineOfOneKindOfCharacterIsReadInTime() {
    String paste = "a-".repeat(1_900) + "\n" + "b.".repeat(1_900) + "\n" + "/x".repeat(1_900);
    for (ParameterKind kind : ParameterKind.values()) {
      assertThat(read(paste.repeat(20), "x", parameter("p", kind))).hasSizeLessThanOrEqualTo(1);
    }
  }
}
