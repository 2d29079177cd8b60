package dev.fettle.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteCommandTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ssh node-1 ip a;node-1;false",
        "ssh -i key -p 22 admin@node-1;node-1;true",
        "sudo docker exec -it worker3 ip a;worker3;false",
        "kubectl -n lg exec -it redis -- bash;redis;true",
        "kubectl exec web-0 -n shop -- ip a;web-0;false"
      })
  void namesWhereItRuns(String command, String host, boolean session) {
    assertThat(RemoteCommand.read(command)).contains(new RemoteCommand.Found(host, session));
  }

  @Test
  void otherCommandsRunWhereTheyAreTyped() {
    assertThat(RemoteCommand.read("ip a")).isEmpty();
    assertThat(RemoteCommand.read("ssh $i -q hostname")).isEmpty();
    assertThat(RemoteCommand.read("docker ps --filter name=exec")).isEmpty();
  }
}
