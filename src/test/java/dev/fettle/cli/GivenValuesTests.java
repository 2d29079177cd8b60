package dev.fettle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenValuesTests {

  @Test
  void variablesNameParametersInUpperCase() {
    assertThat(GivenValues.variables(Map.of("FETTLE_SET_MASTER_IP", "192.0.2.1", "HOME", "/root")))
        .containsExactly(Map.entry("master_ip", "192.0.2.1"));
  }

  @Test
  void whatIsAskedGoesBeforeWhatStands() {
    GivenValues values = new GivenValues(Map.of("a", "1"), Map.of("a", "2", "b", "3"));
    assertThat(values.all()).containsEntry("a", "1").containsEntry("b", "3");
  }
}
