package dev.fettle.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fettle.diagnose.fact.Inquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTests {

  @Test
  void bothFamiliesAreTaken() {
    assertThat(Inquiry.of("10.96.0.10:443", "10.244.1.7", "nat").target())
        .isEqualTo("10.96.0.10:443");
    assertThat(Inquiry.of("[fd00::10]:443", "fd00::7", "").from()).isEqualTo("fd00::7");
    assertThat(Inquiry.of("", "", "")).isEqualTo(Inquiry.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.96.0.10",
        "web:80",
        "10.96.0.10:0",
        "10.96.0.10:65536",
        "1.2.3:80",
        ":80",
        "1.2.3.4:"
      })
  void targetIsAnAddressWithAPort(String target) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inquiry.of(target, "", ""))
        .withMessageContaining("IP:PORT");
  }

  @Test
  void otherValuesAreRefusedWithWhatIsAccepted() {
    assertThatIllegalArgumentException().isThrownBy(() -> Inquiry.of("", "pod", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inquiry.of("", "", "NAT"))
        .withMessageContaining("nat, filter");
  }
}
