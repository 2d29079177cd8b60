package dev.fettle.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTests {

  private static final String TEXT =
      """
      # the house's own words
      jump host,  bastion , # the old one
      alone
      osd, object storage daemon, osd

      """;

  @Test
  void aLineIsAGroup() {
    assertThat(Synonyms.read(TEXT).groups())
        .containsExactly(List.of("jump host", "bastion"), List.of("osd", "object storage daemon"));
  }

  @Test
  void aTermAloneIsNamedWithItsLine() {
    assertThat(Synonyms.lonely(TEXT)).containsExactly(3);
  }

  @Test
  void theBuiltInOnesHaveNoLineForNothing() {
    assertThat(Synonyms.builtIn().groups()).hasSizeGreaterThan(100);
    assertThat(Synonyms.builtIn().and(Synonyms.read(TEXT)).groups())
        .hasSize(Synonyms.builtIn().groups().size() + 2)
        .contains(List.of("jump host", "bastion"));
  }
}
