package dev.fettle.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostHeadingTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "=== node-1 ===;node-1",
        "### host node-1;node-1",
        "==> worker2.example.com <==;worker2.example.com",
        "----- 192.0.2.11 -----;192.0.2.11",
        "=== node-1 (192.0.2.11) ===;node-1",
        "node-1:;node-1",
        "node-1 | CHANGED | rc=0 >>;node-1"
      })
  void namesTheHost(String line, String host) {
    assertThat(HostHeading.read(line)).map(HostHeading.Found::host).contains(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---", "=====", "--- web-0 ping statistics ---", "bgp-bfd-peers:", "  web-1:", "eth0:",
        "-A KUBE-SERVICES -j ACCEPT", "=== RUN", "--- a/file", "*filter", "## 42", "cni0: 10.4.1.1"
      })
  void otherLinesAreOutput(String line) {
    assertThat(HostHeading.read(line)).isEmpty();
  }
}
