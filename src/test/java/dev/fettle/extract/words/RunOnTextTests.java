package dev.fettle.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunOnTextTests {

  private static final String PAGE =
      "Words.1. Look it up:ops@cp-1:~> nslookup web"
          + " answer 192.0.2.1. Twice".repeat(100)
          + "2. Verify the routerLEAF-1A# show run3. Done";

  @Test
  void pageComesApartAtItsNumbers() {
    assertThat(RunOnText.isPage(PAGE)).isTrue();
    assertThat(RunOnText.steps(PAGE)).hasSize(4).last().isEqualTo("3. Done");
    assertThat(String.join("", RunOnText.steps(PAGE))).isEqualTo(PAGE);
  }

  @Test
  void wordsOfAStepEndWhereItsPromptBegins() {
    String step = RunOnText.steps(PAGE).get(1);
    assertThat(step.substring(0, RunOnText.consoleStart(step))).isEqualTo("1. Look it up:");
  }

  @Test
  void shortLineIsNoPage() {
    assertThat(RunOnText.isPage("1. One 2. Two 3. Three")).isFalse();
  }
}
