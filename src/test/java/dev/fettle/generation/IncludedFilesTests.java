package dev.fettle.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.document.Document;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.parse.DocumentParser;
import dev.fettle.parse.EveryMarkup;
import dev.fettle.source.Problem;
import dev.fettle.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncludedFilesTests {

  private static DocumentParser parser = source -> new Document(source, "", List.of(), List.of());

  @TempDir private Path folder;
  private final Queue<String> parsed = new ConcurrentLinkedQueue<>();
  private Path content = Path.of("");

  /** A guide that brings in one file, in each markup that can. */
  private enum Including {
    ASCIIDOC("a.adoc", "= Guide\n\n== Step\n\ninclude::parts/step.inc[]\n"),
    RST("a.rst", "Guide\n=====\n\n.. include:: parts/step.inc\n"),
    RST_LITERAL("a.rst", "Guide\n=====\n\n.. literalinclude:: parts/step.inc\n"),
    RST_TABLE("a.rst", "Guide\n=====\n\n.. csv-table::\n   :file: parts/step.inc\n");

    private final String name;
    private final String text;

    Including(String name, String text) {
      this.name = name;
      this.text = text;
    }
  }

  @BeforeAll
  static void wireParsers() {
    parser = EveryMarkup.parser();
  }

  @BeforeEach
  void writeContent() throws IOException {
    content = Files.createDirectory(folder.resolve("content"));
    Files.createDirectory(content.resolve("parts"));
    write("parts/step.inc", "restart the first daemon");
    write("other.md", "# Other\n\nwords");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(content.resolve(name), text);
  }

  private Document parse(Source source) {
    parsed.add(source.path());
    return parser.parse(source);
  }

  private IndexKeeper keeper() {
    return new IndexKeeper(
        new CatalogBuilder(this::parse), List.of(content), folder.resolve("index"));
  }

  private Refresh refresh() {
    parsed.clear();
    return keeper().refresh(Progress.NONE);
  }

  private List<ProcedureIndex.Hit> search(String words) {
    try (ProcedureIndex open = keeper().open()) {
      return open.search(words, 5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void changedFileHasItsGuideReadAgainAndNoOther(Including guide) throws IOException {
    write(guide.name, guide.text);
    String before = refresh().generation();
    write("parts/step.inc", "restart the second daemon instead");
    assertThat(refresh().generation()).isNotEqualTo(before);
    assertThat(parsed).containsExactly(guide.name);
    assertThat(search("second daemon instead")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void removedFileIsReportedAndComesBack(Including guide) throws IOException {
    write(guide.name, guide.text);
    String before = refresh().generation();
    Files.delete(content.resolve("parts/step.inc"));
    assertThat(refresh().problems())
        .filteredOn(problem -> problem.message().contains("parts/step.inc"))
        .extracting(problem -> problem.span().path())
        .contains(guide.name);
    assertThat(refresh().changed()).isFalse();
    write("parts/step.inc", "restart the first daemon");
    assertThat(refresh().generation()).isEqualTo(before);
    assertThat(parsed).containsExactly(guide.name);
    assertThat(problems()).noneMatch(problem -> problem.message().contains("parts/step.inc"));
  }

  private List<Problem> problems() {
    try (ProcedureIndex open = keeper().open()) {
      return open.problems();
    }
  }

  @Test
  void touchedFileIsNotReadAgain() throws IOException {
    write(Including.RST.name, Including.RST.text);
    String before = refresh().generation();
    Files.setLastModifiedTime(content.resolve("parts/step.inc"), FileTime.fromMillis(1_000));
    assertThat(refresh().generation()).isEqualTo(before);
    assertThat(parsed).isEmpty();
  }

  @Test
  void fileInAFileCounts() throws IOException {
    write("a.adoc", "= Guide\n\ninclude::parts/step.ad[]\n");
    write("parts/step.ad", "include::deep.inc[]\n");
    write("parts/deep.inc", "restart the first daemon");
    refresh();
    write("parts/deep.inc", "restart the second daemon instead");
    refresh();
    assertThat(parsed).containsExactly("a.adoc");
  }

  @Test
  void guideThatAnotherBringsInIsAGuideStill() throws IOException {
    write("a.rst", "Guide\n=====\n\n.. include:: b.rst\n");
    write("b.rst", "Part\n====\n\nrestart the first daemon");
    assertThat(refresh().read()).isEqualTo(3);
    write("b.rst", "Part\n====\n\nrestart the second daemon");
    refresh();
    assertThat(parsed).containsExactlyInAnyOrder("a.rst", "b.rst");
  }

  @Test
  void unchangedContentIsCurrentWhereverItStands() throws IOException {
    write(Including.RST.name, Including.RST.text);
    refresh();
    content = Files.move(content, folder.resolve("moved"));
    assertThat(refresh().changed()).isFalse();
  }

  @Test
  void markTellsAChangedFile() throws IOException {
    write(Including.RST.name, Including.RST.text);
    refresh();
    String before = keeper().contentMark();
    write("parts/step.inc", "restart the second daemon instead");
    assertThat(keeper().contentMark()).isNotEqualTo(before);
  }
}
