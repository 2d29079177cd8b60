package dev.fettle.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Document;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.source.Content;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Markup;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real guides, where they are at hand: nothing in them is an error, and no code is lost. */
class SeedTests {

  private static final Optional<Path> SEEDS = Texts.shared("seeds");

  @Test
  void markdownGuidesKeepEveryFence() {
    for (Source source : sources(Markup.MARKDOWN)) {
      Document document = new MarkdownParser().parse(source);
      assertThat(document.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
      assertThat(CodeBlocks.in(document.blocks())).as(source.path()).hasSize(fences(source));
    }
  }

  @Test
  void plainGuideKeepsEveryWord() {
    for (Source source : sources(Markup.PLAIN)) {
      Document document = new PlainTextParser().parse(source);
      assertThat(document.problems()).isEmpty();
      assertThat(Words.lost(source.text(), document.blocks())).matches("[=0-9.)]*");
    }
  }

  private static List<Source> sources(Markup markup) {
    if (SEEDS.isEmpty()) {
      return List.of();
    }
    Content content = new ContentReader().read(List.of(SEEDS.get()));
    assertThat(content.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
    return content.sources().stream().filter(source -> source.markup() == markup).toList();
  }

  /** Half of the lines that begin with a fence open one, in guides whose fences are all closed. */
  private static int fences(Source source) {
    List<String> lines =
        source.text().lines().filter(line -> line.stripLeading().startsWith("```")).toList();
    assertThat(lines.size() % 2).isZero();
    return lines.size() / 2;
  }
}
