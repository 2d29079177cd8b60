package dev.fettle.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.document.Document;
import dev.fettle.render.TreeText;
import dev.fettle.source.Markup;
import java.io.File;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every markup's reader gives: the same tree for the same guide. */
abstract class DocumentParserContract {

  abstract Markup markup();

  abstract DocumentParser parser();

  static Stream<String> cases() {
    File folder =
        new File(
            Objects.requireNonNull(DocumentParserContract.class.getResource("/contract"))
                .getPath());
    return Stream.of(Objects.requireNonNull(folder.list()))
        .filter(name -> name.endsWith(".tree"))
        .map(name -> name.substring(0, name.length() - ".tree".length()))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void guideBecomesTheOneTree(String name) {
    Document document = read(name);
    assertThat(TreeText.withoutLines(document.blocks()))
        .isEqualTo(Texts.resource("contract/" + name + ".tree"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void guideGivesNoProblem(String name) {
    assertThat(read(name).problems()).isEmpty();
  }

  @Test
  void emptyTextIsAnEmptyDocument() {
    Document document = parser().parse(Texts.source(markup(), ""));
    assertThat(document.blocks()).isEmpty();
    assertThat(document.title()).isEmpty();
  }

  private Document read(String name) {
    String text = Texts.resource("contract/" + name + "." + markup().extensions().getFirst());
    return parser().parse(Texts.source(markup(), text));
  }
}
