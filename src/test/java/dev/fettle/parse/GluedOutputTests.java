package dev.fettle.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GluedOutputTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kubectl get no|NAME STATUS
          show interface 1/1|interface Ve 805
          show interface / begin "Ve 805"|Ve 805 is up
          cat nginx.conf|# Configuration checksum
          for i in a b; do ping $i; done|node-1 192.0.2.1
          kubectl get no / grep worker-1|worker-1 Ready
          ssh 192.0.2.1 -q|Last login: Mon
          """)
  void outputBeginsWhereTheCommandEnds(String command, String output) {
    assertThat(GluedOutput.start(command + output)).isEqualTo(command.length());
  }

  @ParameterizedTest
  @CsvSource({
    "show interface brief",
    "grep -c NAME file",
    "echo bonbon",
    "kubectl get svc -o yaml # all of them"
  })
  void commandAloneHasNoOutput(String command) {
    assertThat(GluedOutput.start(command)).isEqualTo(command.length());
  }
}
