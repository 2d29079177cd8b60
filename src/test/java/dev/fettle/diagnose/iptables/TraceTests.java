package dev.fettle.diagnose.iptables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.walk.Endpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One conclusion for each kind of service, whatever way the rules were printed in. */
class TraceTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          modern | 10.96.10.10:80   | 10.244.9.9    | PASS [10.244.1.2:8080, 10.244.2.2:8080, 10.244.3.2:8080]
          modern | 10.96.10.10:80   | node          | PASS [10.244.1.2:8080, 10.244.2.2:8080, 10.244.3.2:8080]
          modern | 10.96.0.10:53    | 10.244.9.9    | PASS [10.244.0.2:53, 10.244.0.3:53]
          modern | 10.96.0.1:443    | pod           | PASS [192.0.2.10:6443]
          modern | 10.96.20.20:80   | pod           | PASS [10.244.1.5:8080, 10.244.2.5:8080]
          modern | 192.0.2.77:30080 | 203.0.113.9   | PASS [10.244.1.2:8080, 10.244.2.2:8080, 10.244.3.2:8080]
          modern | 198.51.100.10:80 | 203.0.113.9   | PASS [10.244.1.2:8080, 10.244.2.2:8080, 10.244.3.2:8080]
          modern | 198.51.100.20:80 | 203.0.113.9   | PASS [10.244.1.7:8080]
          modern | 198.51.100.20:80 | 203.0.113.200 | FAIL source-ranges
          modern | 198.51.100.40:80 | 203.0.113.9   | PASS [10.244.1.8:8080]
          modern | 198.51.100.40:80 | 10.244.9.9    | PASS [10.244.1.8:8080, 10.244.2.8:8080]
          modern | 198.51.100.30:80 | 203.0.113.9   | FAIL no-local-endpoints
          modern | 198.51.100.30:80 | 10.244.9.9    | PASS [10.244.2.9:8080]
          modern | 192.0.2.77:30083 | 203.0.113.9   | FAIL no-local-endpoints
          modern | 10.96.40.40:80   | 10.244.9.9    | FAIL no-endpoints
          modern | 10.96.10.10:8080 | 10.244.9.9    | FAIL wrong-port
          modern | 10.96.77.77:80   | 10.244.9.9    | FAIL not-a-service
          old    | 10.96.10.10:80   | 10.244.9.9    | PASS [10.244.1.2:8080, 10.244.2.2:8080, 10.244.3.2:8080]
          old    | 10.96.20.20:80   | node          | PASS [10.244.1.5:8080, 10.244.2.5:8080]
          old    | 192.0.2.77:30080 | 203.0.113.9   | PASS [10.244.1.2:8080, 10.244.2.2:8080, 10.244.3.2:8080]
          old    | 192.0.2.77:30082 | 203.0.113.9   | PASS [10.244.1.8:8080]
          old    | 198.51.100.10:80 | 203.0.113.9   | PASS [10.244.1.2:8080, 10.244.2.2:8080, 10.244.3.2:8080]
          old    | 198.51.100.20:80 | 203.0.113.9   | PASS [10.244.1.7:8080]
          old    | 198.51.100.20:80 | 203.0.113.200 | FAIL source-ranges
          old    | 198.51.100.30:80 | 203.0.113.9   | FAIL no-local-endpoints
          old    | 10.96.40.40:80   | pod           | FAIL no-endpoints
          old    | 10.96.10.10:81   | 10.244.9.9    | FAIL wrong-port
          """)
  void everyFormGivesTheSameConclusion(String sample, String target, String from, String told) {
    String save = Samples.text(sample + ".save");
    assertThat(Samples.told(Samples.trace(save, target, from))).as("-save").isEqualTo(told);
    String spec = Forms.spec(save);
    assertThat(Samples.told(Samples.trace(spec, target, from))).as("-S").isEqualTo(told);
    String list = Forms.list(save);
    assertThat(Samples.told(Samples.trace(list, target, from))).as("-nvL").isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [fd00:10:96::10:10]:80   | fd00:10:244::9:9   | PASS [[fd00:10:244::1:2]:8080, [fd00:10:244::2:2]:8080, [fd00:10:244::3:2]:8080]
          [fd00:10:96::40:40]:80   | fd00:10:244::9:9   | FAIL no-endpoints
          [fd00:198:51::100:20]:80 | 2001:db8:113::9    | PASS [[fd00:10:244::1:7]:8080]
          [fd00:198:51::100:20]:80 | 2001:db8:114::9    | FAIL source-ranges
          [fd00:10:96::10:10]:81   | fd00:10:244::9:9   | FAIL wrong-port
          """)
  void theOtherFamilyIsWalkedAlike(String target, String from, String told) {
    String save = Samples.text("six.save");
    assertThat(Samples.told(Samples.trace(save, target, from))).isEqualTo(told);
    assertThat(Samples.told(Samples.trace(Forms.list(save), target, from))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"modern", "old"})
  void chanceAfterChanceGivesEqualShares(String sample) {
    String save = Samples.text(sample + ".save");
    Finding found = Samples.trace(save, "10.96.10.10:80", "node");
    assertThat(Samples.detail(found).endpoints())
        .extracting(Endpoint::probability)
        .allSatisfy(share -> assertThat(share).isCloseTo(1 / 3.0, within(0.0001)));
    assertThat(Samples.detail(found).endpoints()).extracting(Endpoint::snat).containsOnly("yes");
    assertThat(Samples.detail(found).endpoints()).extracting(Endpoint::hairpin).containsOnly(true);
  }

  @ParameterizedTest
  @CsvSource({"modern", "old"})
  void affinityAndHairpinAreTold(String sample) {
    String save = Samples.text(sample + ".save");
    Finding sticky = Samples.trace(save, "10.96.20.20:80", "10.244.1.5");
    assertThat(Samples.detail(sticky).affinity()).isEqualTo(10_800);
    assertThat(sticky.message()).contains("10800 s");
    assertThat(Samples.detail(sticky).endpoints().getFirst().snat()).isEqualTo("yes");
    assertThat(Samples.detail(sticky).endpoints().getLast().snat()).isEqualTo("no");
  }

  @ParameterizedTest
  @CsvSource({"nat, filter", "filter, nat"})
  void halfADumpLeavesTheOtherHalfOpen(String pasted, String missing) {
    String save = Samples.text("modern.save");
    int start = save.indexOf("*" + pasted);
    String half = save.substring(start, save.indexOf("COMMIT", start) + 7);
    Finding found = Samples.trace(half, "10.96.10.10:80", "10.244.9.9");
    assertThat(found.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(found.missing().orElseThrow().command()).isEqualTo("iptables-save -t " + missing);
    assertThat(Samples.addresses(found)).hasSize(pasted.equals("nat") ? 3 : 0);
  }

  @ParameterizedTest
  @CsvSource({"modern", "old", "six"})
  void aSoundNodeFailsNothing(String sample) {
    String save = Samples.text(sample + ".save");
    assertThat(Samples.findings(save, "", ""))
        .extracting(Finding::verdict)
        .doesNotContain(Verdict.FAIL);
    assertThat(Samples.findings(Forms.list(save), "", ""))
        .extracting(Finding::verdict)
        .doesNotContain(Verdict.FAIL);
    assertThat(Samples.findings(Forms.plain(save), "", ""))
        .extracting(Finding::verdict)
        .doesNotContain(Verdict.FAIL);
  }
}
