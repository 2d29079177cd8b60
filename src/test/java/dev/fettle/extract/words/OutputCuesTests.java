package dev.fettle.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputCuesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Output:",
        "The output is similar to this:",
        "This should return one line",
        "结果如下:"
      })
  void announcesOutput(String prose) {
    assertThat(OutputCues.isCue(prose)).isTrue();
  }

  @Test
  void otherProseAnnouncesNothing() {
    assertThat(OutputCues.isCue("Then restart the kubelet:")).isFalse();
  }

  @Test
  void itemGluedToOutputIsProse() {
    String text = "inet 192.0.2.1/24\n\n\n*  verify the consistency with the file";
    assertThat(text.substring(OutputCues.proseTail(text))).startsWith("*  verify");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* Connected to store\n\n* Closing connection now",
        "main\n\n* a",
        "one\n* two three"
      })
  void bulletsOfOutputStay(String text) {
    assertThat(OutputCues.proseTail(text)).isEqualTo(text.length());
  }
}
