package dev.fettle.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterTests {

  @Test
  void yamlIsSplitOff() {
    FrontMatter front = markdown("---\ntitle: Nodes\ntags: [a, b]\n---\n\n# Text\n");
    assertThat(front.metadata().text("title")).contains("Nodes");
    assertThat(front.metadata().texts("tags")).containsExactly("a", "b");
    assertThat(front.text()).isEqualTo("\n# Text\n");
    assertThat(front.firstLine()).isEqualTo(5);
    assertThat(front.problems()).isEmpty();
  }

  @Test
  void valuesAreStringsNumbersBooleansListsAndMaps() {
    FrontMatter front =
        markdown("---\ndate: 2026-01-02\nweight: 3\nshown: true\nby: {who: me}\nnone:\n---\n");
    assertThat(front.metadata().values())
        .isEqualTo(
            Map.of("date", "2026-01-02", "weight", 3, "shown", true, "by", Map.of("who", "me")));
  }

  @Test
  void keysAndItemsKnowTheirLines() {
    Metadata metadata =
        markdown("---\ntitle: A\nsymptoms:\n  - one\n  - text: two\n    pattern: '['\n---\n")
            .metadata();
    assertThat(metadata.line("symptoms")).isEqualTo(3);
    assertThat(metadata.line("symptoms[0]")).isEqualTo(4);
    assertThat(metadata.line("symptoms[1].pattern")).isEqualTo(6);
    assertThat(metadata.line("symptoms[1].section")).isEqualTo(5);
    assertThat(metadata.line("tags")).isEqualTo(1);
  }

  @Test
  void keysOfTomlKnowTheirLines() {
    FrontMatter front = FrontMatter.split("a.md", Markup.MARKDOWN, "+++\na = 1\nb = 2\n+++\n");
    assertThat(front.metadata().line("b")).isEqualTo(3);
  }

  @Test
  void brokenYamlIsReadLineByLineAndNamed() {
    FrontMatter front = markdown("---\nweight: 1\ntitle: Error: no route\n - x\n---\ntext\n");
    assertThat(front.metadata().text("title")).contains("Error: no route");
    assertThat(front.metadata().text("front-matter").orElse("")).contains(" - x");
    assertThat(front.text()).isEqualTo("text\n");
    assertThat(front.problems())
        .extracting(Problem::code, problem -> problem.span().firstLine())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("front-matter-broken", 3));
  }

  @Test
  void ruleAtTheStartIsNoFrontMatter() {
    String text = "---\nJust words, no keys\n---\nmore\n";
    assertThat(markdown(text).text()).isEqualTo(text);
  }

  @Test
  void titleLinesOfRstAreNoFrontMatter() {
    String text = "---\nABC\n---\n\ntext\n";
    assertThat(FrontMatter.split("a.rst", Markup.RST, text).text()).isEqualTo(text);
  }

  @Test
  void rstMayHaveFrontMatter() {
    FrontMatter front = FrontMatter.split("a.rst", Markup.RST, "---\ntags: [x]\n---\nTitle\n");
    assertThat(front.metadata().texts("tags")).containsExactly("x");
    assertThat(front.text()).isEqualTo("Title\n");
  }

  @Test
  void tomlIsReadAsTexts() {
    FrontMatter front = markdown("+++\ntitle = \"Nodes\"\ntags = ['a', \"b\"]\n+++\ntext");
    assertThat(front.metadata().values())
        .isEqualTo(Map.of("title", "Nodes", "tags", List.of("a", "b")));
    assertThat(front.text()).isEqualTo("text");
  }

  @Test
  void frontMatterWithoutEndIsText() {
    String text = "---\ntitle: x\n";
    assertThat(markdown(text).text()).isEqualTo(text);
    assertThat(markdown(text).firstLine()).isEqualTo(1);
  }

  @Test
  void aliasesCannotMultiply() {
    StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(markdown(yaml + "---\ntext").text()).isEqualTo("text");
  }

  @Test
  void yamlMakesNoObjects() {
    FrontMatter front = markdown("---\ntitle: !!java.net.URL [http://example.org]\n---\n");
    assertThat(front.problems()).hasSize(1);
  }

  private static FrontMatter markdown(String text) {
    return FrontMatter.split("a.md", Markup.MARKDOWN, text);
  }
}
