package dev.fettle.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.document.Document;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.source.Problem;
import dev.fettle.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexKeeperTests {

  @TempDir private Path folder;
  private final AtomicInteger parsed = new AtomicInteger();
  private Path content = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void writeContent() throws IOException {
    content = Files.createDirectory(folder.resolve("content"));
    index = folder.resolve("index");
    write("a.md", "# Restart the web\n\nFailed to pull image.");
    write("b.md", "# Fill the store\n\nNo space left on device.");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(content.resolve(name), text);
  }

  private Document parse(Source source) {
    parsed.incrementAndGet();
    if (source.text().contains("FAIL")) {
      throw new IllegalStateException("no reader for this");
    }
    return new MarkdownParser().parse(source);
  }

  private IndexKeeper keeper() {
    return new IndexKeeper(new CatalogBuilder(this::parse), List.of(content), index);
  }

  private Refresh refresh() {
    return keeper().refresh(Progress.NONE);
  }

  private List<String> runbooks() {
    try (ProcedureIndex open = keeper().open()) {
      return open.runbooks().stream().map(ProcedureIndex.RunbookEntry::title).toList();
    }
  }

  @Test
  void firstRefreshReadsAll() {
    Refresh refresh = refresh();
    assertThat(refresh.changed()).isTrue();
    assertThat(refresh.read()).isEqualTo(2);
    assertThat(runbooks()).containsExactly("Restart the web", "Fill the store");
  }

  @Test
  void unchangedContentIsNotOpened() {
    String generation = refresh().generation();
    parsed.set(0);
    Refresh again = refresh();
    assertThat(parsed).hasValue(0);
    assertThat(again.changed()).isFalse();
    assertThat(again.generation()).isEqualTo(generation);
  }

  @Test
  void addedGuideAloneIsRead() throws IOException {
    refresh();
    parsed.set(0);
    write("c.md", "# Third\n\nwords");
    Refresh refresh = refresh();
    assertThat(parsed).hasValue(1);
    assertThat(refresh.kept()).isEqualTo(2);
    assertThat(runbooks()).containsExactly("Restart the web", "Fill the store", "Third");
  }

  @Test
  void synonymsAtARootAreNoGuideAndMakeANewGeneration() throws IOException {
    String generation = refresh().generation();
    write("synonyms.txt", "web, storefront\n\nlonely\n");
    Refresh refresh = refresh();
    assertThat(refresh.changed()).isTrue();
    assertThat(refresh.generation()).isNotEqualTo(generation);
    assertThat(refresh.problems()).extracting(Problem::code).contains("synonym-alone");
    assertThat(runbooks()).containsExactly("Restart the web", "Fill the store");
    try (ProcedureIndex open = keeper().open()) {
      assertThat(open.search("storefront", 1).getFirst().title()).isEqualTo("Restart the web");
    }
    assertThat(refresh().changed()).isFalse();
  }

  @Test
  void touchedGuideIsTakenOver() throws IOException {
    String generation = refresh().generation();
    parsed.set(0);
    Files.setLastModifiedTime(content.resolve("a.md"), FileTime.fromMillis(1_000));
    Refresh refresh = refresh();
    assertThat(parsed).hasValue(0);
    assertThat(refresh.generation()).isEqualTo(generation);
  }

  @Test
  void deletedGuideIsGone() throws IOException {
    refresh();
    Files.delete(content.resolve("a.md"));
    assertThat(refresh().removed()).isEqualTo(1);
    assertThat(runbooks()).containsExactly("Fill the store");
  }

  @Test
  void renamedGuideHasItsNewId() throws IOException {
    refresh();
    Files.move(content.resolve("a.md"), content.resolve("z.md"));
    refresh();
    try (ProcedureIndex open = keeper().open()) {
      assertThat(open.procedure("z#restart-the-web")).isPresent();
      assertThat(open.procedure("a#restart-the-web")).isEmpty();
    }
  }

  @Test
  void fileOfTheSameNameRenamesTheOneThatStands() throws IOException {
    refresh();
    write("a.mdx", "# Another\n\nwords");
    refresh();
    try (ProcedureIndex open = keeper().open()) {
      assertThat(open.runbook("a-md")).isPresent();
      assertThat(open.runbook("a")).isEmpty();
    }
  }

  @Test
  void sameContentGivesTheSameGeneration() throws IOException {
    String before = refresh().generation();
    write("a.md", "# Other\n\nwords");
    String between = refresh().generation();
    write("a.md", "# Restart the web\n\nFailed to pull image.");
    assertThat(refresh().generation()).isEqualTo(before).isNotEqualTo(between);
  }

  @Test
  void guideThatFailsKeepsItsLastGoodVersion() throws IOException {
    refresh();
    write("a.md", "FAIL");
    Refresh refresh = refresh();
    assertThat(runbooks()).contains("Restart the web");
    assertThat(refresh.problems())
        .extracting(Problem::code)
        .contains(CatalogBuilder.READER_FAILED, "last-version-kept");
    write("a.md", "# Mended\n\nwords");
    refresh();
    assertThat(runbooks()).contains("Mended").doesNotContain("Restart the web");
  }

  @Test
  void fileThatBecomesBinaryKeepsItsLastGoodVersion() throws IOException {
    refresh();
    write("a.md", "\0\0");
    assertThat(refresh().problems())
        .extracting(Problem::code)
        .contains("binary-file", "last-version-kept");
    assertThat(runbooks()).contains("Restart the web");
  }

  @Test
  void problemsOfGuidesThatStayAreKept() throws IOException {
    write("a.md", "---\nparameters: [{name: x, kind: paint}]\n---\n# A\n\nwords");
    refresh();
    write("c.md", "# Third\n\nwords");
    refresh();
    try (ProcedureIndex open = keeper().open()) {
      assertThat(open.problems()).extracting(Problem::code).contains("unknown-parameter-kind");
    }
  }

  @Test
  void rebuildReadsAll() {
    refresh();
    parsed.set(0);
    assertThat(keeper().rebuild(Progress.NONE).read()).isEqualTo(2);
    assertThat(parsed).hasValue(2);
  }

  @Test
  void damagedIndexIsBuiltAnewWithANotice() throws IOException {
    refresh();
    damage("segments_");
    assertThat(refresh().problems()).extracting(Problem::code).contains("index-rebuilt");
    assertThat(runbooks()).hasSize(2);
  }

  @Test
  void indexThatDoesNotOpenIsBuiltAnew() throws IOException {
    refresh();
    damage("_");
    assertThat(runbooks()).hasSize(2);
  }

  private void damage(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(p -> p.getFileName().toString().startsWith(prefix)).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
  }

  @Test
  void contentFolderThatIsNotThereIsNamed() {
    IndexKeeper keeper =
        new IndexKeeper(new CatalogBuilder(this::parse), List.of(folder.resolve("nowhere")), index);
    assertThatThrownBy(() -> keeper.refresh(Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void indexDirectoryThatIsAFileIsNamed() throws IOException {
    Files.writeString(index, "not a folder");
    assertThatThrownBy(this::refresh)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("index directory");
  }

  @Test
  void openWithoutIndexSaysSo() {
    assertThatThrownBy(() -> keeper().open())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("build it first");
  }

  @Test
  void progressReachesTheNumberOfGuides() {
    AtomicInteger most = new AtomicInteger();
    keeper().refresh((done, total) -> most.accumulateAndGet(done, Math::max));
    assertThat(most).hasValue(2);
  }
}
