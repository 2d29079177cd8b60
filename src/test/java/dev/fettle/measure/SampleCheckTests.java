package dev.fettle.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.lucene.LuceneIndexStore;
import dev.fettle.match.SmallCorpus;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCheckTests {

  private static final String QUOTA = "Quota exceeded for resources: network, ask your operator";

  @TempDir private Path folder;
  private Path content = Path.of("");
  private ProcedureIndex index;

  @BeforeEach
  void buildIndex() {
    Path place = folder.resolve("index");
    LuceneIndexStore.update(place, SmallCorpus.fresh("g", SmallCorpus.guides()));
    index = LuceneIndexStore.open(place).orElseThrow();
    content = folder.resolve("content");
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Problem> problems() {
    return new SampleCheck(index).problems(Sample.under(List.of(content)));
  }

  @Test
  void sampleThatFindsItsProcedureIsNoProblem() throws IOException {
    write("quota.md.samples/01-one.txt", QUOTA);
    assertThat(problems()).isEmpty();
  }

  @Test
  void sampleThatFindsNothingIsMissed() throws IOException {
    write("quota.md.samples/01-one.txt", "all is well");
    assertThat(problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.WARNING);
          assertThat(problem.code()).isEqualTo("sample-missed");
          assertThat(problem.span().path()).isEqualTo("quota.md.samples/01-one.txt");
          assertThat(problem.message()).contains("'quota.md#one'");
        });
  }

  @Test
  void negativeSampleThatTheGuideAnswersIsReported() throws IOException {
    write("quota.md.samples/not-01-sibling.txt", QUOTA);
    assertThat(problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("sample-answered");
          assertThat(problem.message()).contains("'quota.md#one'");
        });
  }

  @Test
  void anotherGuideMayAnswerANegativeSample() throws IOException {
    write("other.samples/not-01-sibling.txt", QUOTA);
    assertThat(problems()).isEmpty();
  }

  @Test
  void nameThatFitsNoSectionIsReported() throws IOException {
    write("quota.md.samples/01-storage-quota.txt", QUOTA);
    assertThat(problems()).extracting(Problem::code).containsExactly("sample-without-section");
  }

  @Test
  void samplesOfARootThatIsAGuideAreItsOwn() throws IOException {
    write("quota.md", "# Network quota");
    write("quota.samples/01-one.txt", QUOTA);
    write("other.samples/01-network-quota.txt", QUOTA);
    assertThat(Sample.under(List.of(content.resolve("quota.md"))))
        .extracting(Sample::path)
        .containsExactly("quota.samples/01-one.txt");
  }

  @Test
  void hiddenFoldersAndFilesBesideSamplesAreNone() throws IOException {
    write(".git/quota.samples/01-one.txt", QUOTA);
    write("quota.samples/readme.md", QUOTA);
    write("quota/01-one-quota.txt", QUOTA);
    assertThat(Sample.under(List.of(content))).isEmpty();
  }
}
