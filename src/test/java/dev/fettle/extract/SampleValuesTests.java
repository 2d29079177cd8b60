package dev.fettle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Procedure;
import org.junit.jupiter.api.Test;

class SampleValuesTests {

  @Test
  void podThatIsShownAndDeletedIsAParameterOfBoth() {
    Procedure procedure =
        procedure(
            "$ kubectl describe po web-7d4f5c6b8d-x2k9z\n$ kubectl get po\n"
                + "web-7d4f5c6b8d-x2k9z 0/1 Error\n$ kubectl delete po web-7d4f5c6b8d-x2k9z");
    assertThat(procedure.parameters())
        .extracting(Parameter::kind, Parameter::example)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ParameterKind.POD, "web-7d4f5c6b8d-x2k9z"));
    assertThat(procedure.commands().getFirst().parameters()).containsExactly("pod");
  }

  @Test
  void nodeNamedLikeAPodIsANodeWhereNodesAreAskedFor() {
    assertThat(kind("web 10.0.0.1 pool2-6859c57999-7hfs2", "kubectl get no pool2-6859c57999-7hfs2"))
        .isEqualTo(ParameterKind.NODE);
  }

  @Test
  void containerIsKnownByItsFullId() {
    String id = "8a4092ea2176007842ba0fcc53aad736e44ab3581dd0b51a6284e3544f46e36e";
    assertThat(kind("cannot join container: " + id, "docker restart 8a4092ea2176"))
        .isEqualTo(ParameterKind.CONTAINER);
  }

  @Test
  void idInATableOfBarsIsFound() {
    String id = "0b20fc92-29f1-4e4b-9d5f-e33d80a1d761";
    assertThat(kind("| " + id + " | web | ACTIVE |", "openstack server show " + id))
        .isEqualTo(ParameterKind.TEXT);
  }

  @Test
  void outputThatEchoesItsCommandShowsNothingNew() {
    assertThat(
            procedure("$ ping 192.0.2.1\nPING 192.0.2.1 56 bytes\n$ ping 192.0.2.1").parameters())
        .isEmpty();
  }

  private static ParameterKind kind(String shown, String command) {
    Procedure procedure = procedure("$ list\n" + shown + "\n$ " + command);
    assertThat(procedure.commands()).extracting(Command::template).contains(command);
    return procedure.parameters().getFirst().kind();
  }

  private static Procedure procedure(String console) {
    return Guides.procedure("# A\n\n```console\n" + console + "\n```\n");
  }
}
