package dev.fettle.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedProseTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          web 192.0.2.1 80/TCP 28d|At this stage, the record is as it should be.
          web 192.0.2.1 80/TCP 28d|Expose it via ingress if that is not done:
          kind: ConfigMap|VIP 192.0.2.1/32 is configured in the pool. It's announced to peer 192.0.2.9.
          web Running 3d|The ConfigMap is used by the controller and must be there.
          index is 120 (0x48)|how rules are read in user defined chainsDue to localPolicy: Cluster, all nodes shall be able to see the rule:
          """)
  void sentencesBehindOutputAreFound(String output, String words) {
    assertThat(GluedProse.start(output + words)).isEqualTo(output.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ve 805 is up, line protocol is upAddress is 0004.96d6.8ebc",
        "data:config: |peers:- peer-address: 192.0.2.66peer-asn: 42my-asn: 43hold-time: 3s",
        "NAME READY STATUSweb 1/1 Running."
      })
  void outputAloneHasNone(String output) {
    assertThat(GluedProse.start(output)).isEqualTo(output.length());
  }
}
