package dev.fettle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Procedure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTests {

  @Test
  void placeSaidInPassingHoldsForTheCommandsBehindIt() {
    assertThat(
            hosts("Look at the rules on the worker node:\n\n    $ df\n\nGet them:\n\n    $ ls\n"))
        .containsExactly("worker node", "");
  }

  @Test
  void placeThatLeadsHoldsUntilTheNext() {
    assertThat(
            hosts("On all masters:\n\n    $ df\n\nThen:\n\n    $ ls\n\n1. Next:\n\n       $ id\n"))
        .containsExactly("all masters", "all masters", "");
  }

  @Test
  void loginLeadsToAPlaceUntilExit() {
    assertThat(hosts("Log in to the faulty node:\n\n    $ df\n")).containsExactly("faulty node");
    assertThat(hosts("Go:\n\n    $ ssh ops@web-1\n    $ df\n    $ exit\n    $ ls\n"))
        .containsExactly("", "web-1", "web-1", "");
  }

  @Test
  void promptKnowsBetterThanALogin() {
    assertThat(hosts("Go:\n\n    $ ssh 192.0.2.1\n    ops@web-1:~$ df\n"))
        .containsExactly("", "web-1");
  }

  @ParameterizedTest
  @CsvSource({
    "kubectl exec -it -n lg redis-0 -c main -- /bin/bash, redis-0",
    "docker exec -it web bash, web",
    "sudo ssh -i key.pem -q root@node-1, node-1"
  })
  void shellOpensAtItsTarget(String command, String target) {
    assertThat(Logins.target(command)).contains(target);
  }

  @ParameterizedTest
  @CsvSource({"ssh node-1 uptime", "kubectl exec web -- ls", "docker run -it busybox sh"})
  void commandThatReturnsLeadsNowhere(String command) {
    assertThat(Logins.target(command)).isEmpty();
  }

  private static List<String> hosts(String markdown) {
    Procedure procedure = Guides.procedure("# A\n\n" + markdown);
    return procedure.commands().stream().map(Command::host).toList();
  }
}
