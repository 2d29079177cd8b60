package dev.fettle.diagnose.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTests {

  @Test
  void networksContainTheirAddresses() {
    Subnet network = Subnet.parse("10.244.1.1/24").orElseThrow();
    assertThat(network.contains(Subnet.parse("10.244.1.255").orElseThrow())).isTrue();
    assertThat(network.contains(Subnet.parse("10.244.2.0").orElseThrow())).isFalse();
    assertThat(network.network()).hasToString("10.244.1.0/24");
    assertThat(Subnet.parse("0.0.0.0/0").orElseThrow().contains(network)).isTrue();
    assertThat(network.overlaps(Subnet.parse("10.244.0.0/16").orElseThrow())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.2.3.4/33",
        "1.2.3.4/",
        "a.b.c.d",
        "1..2.3"
      })
  void otherTextIsNone(String text) {
    assertThat(Subnet.parse(text)).isEmpty();
  }
}
