package dev.fettle.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTests {

  @Test
  void terminalEscapesAreShown() {
    assertThat(Visible.text("a\u001b[31mred\u001b]0;title\u0007"))
        .isEqualTo("a^[[31mred^[]0;title^G");
  }

  @Test
  void carriageReturnsAndDeletesAreShown() {
    assertThat(Visible.text("ok\rno\u007f\b")).isEqualTo("ok^Mno^?^H");
  }

  @Test
  void controlCharactersOfTheSecondSetAreShown() {
    assertThat(Visible.text("\u009b31m")).isEqualTo("<U+009B>31m");
  }

  @Test
  void charactersThatTurnTheDirectionAreShown() {
    assertThat(Visible.text("rm \u202egpj")).isEqualTo("rm <U+202E>gpj");
  }

  @Test
  void everythingElseStays() {
    String text = "tab\tline\nümlaut 容器 🙂";
    assertThat(Visible.text(text)).isSameAs(text);
  }

  @Test
  void aLineHasNoLineEnd() {
    assertThat(Visible.line("a\nb\tc")).isEqualTo("a b c");
  }
}
