package dev.fettle.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReaderTests {

  private final ContentReader reader = new ContentReader();

  @TempDir private Path root;

  @Test
  void filesOfKnownMarkupAreReadInOrderOfPath() throws IOException {
    write("b/guide.rst", "b");
    write("a.md", "a");
    write("notes.txt", "n");
    write("page.html", "no markup that is read");
    assertThat(read().sources())
        .extracting(Source::path)
        .containsExactly("a.md", "b/guide.rst", "notes.txt");
  }

  @Test
  void hiddenFilesAndSamplesAreNoContent() throws IOException {
    write(".git/readme.md", "x");
    write(".hidden.md", "x");
    write("guide.samples/01-a.txt", "x");
    assertThat(read().sources()).isEmpty();
  }

  @Test
  void symbolicLinkThatLoopsIsLeftOut() throws IOException {
    write("a/guide.md", "x");
    Files.createSymbolicLink(root.resolve("a/loop"), root);
    assertThat(read().sources()).extracting(Source::path).containsExactly("a/guide.md");
  }

  @Test
  void absentRootIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.read(List.of(root.resolve("nowhere"))))
        .withMessageContaining("nowhere")
        .withMessageContaining("accepted are");
  }

  @Test
  void rootMayBeOneFile() throws IOException {
    write("a/guide.md", "x");
    Content content = reader.read(List.of(root.resolve("a/guide.md")));
    assertThat(content.sources()).extracting(Source::path).containsExactly("guide.md");
  }

  @Test
  void lineEndsAndByteOrderMarkAreEvenedOut() throws IOException {
    write("a.md", "\uFEFFone\r\ntwo\rthree\n");
    assertThat(only().text()).isEqualTo("one\ntwo\nthree\n");
  }

  @Test
  void brokenBytesAreReplacedAndNamedByLine() throws IOException {
    byte[] bytes = "one\r\ntwo ? three\n".getBytes(StandardCharsets.UTF_8);
    bytes[9] = (byte) 0xE9;
    Files.write(root.resolve("a.md"), bytes);
    assertThat(only().text()).isEqualTo("one\ntwo \uFFFD three\n");
    assertThat(problem("undecodable-bytes").span().firstLine()).isEqualTo(2);
  }

  @Test
  void binaryFileIsLeftOutWithAnError() throws IOException {
    Files.write(root.resolve("a.md"), new byte[] {'a', 0, 'b'});
    assertThat(read().sources()).isEmpty();
    assertThat(problem("binary-file").severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void fileAboveTheLimitIsLeftOutWithAnError() throws IOException {
    write("a.md", "12345");
    Content content = new ContentReader(4).read(List.of(root));
    assertThat(content.sources()).isEmpty();
    assertThat(content.problems())
        .extracting(Problem::code, Problem::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("file-too-large", Severity.ERROR));
  }

  @Test
  void emptyFileIsReadWithAWarning() throws IOException {
    write("a.md", "");
    assertThat(only().text()).isEmpty();
    assertThat(problem("empty-file").severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void firstRootWinsAPath() throws IOException {
    write("one/a.md", "first");
    write("two/a.md", "second");
    Content content = reader.read(List.of(root.resolve("one"), root.resolve("two")));
    assertThat(content.sources()).extracting(Source::text).containsExactly("first");
    assertThat(content.problems()).extracting(Problem::code).containsExactly("duplicate-path");
  }

  @Test
  void listingStatesSizeWithoutReading() throws IOException {
    write("a.md", "12345");
    ContentListing listing = reader.list(List.of(root));
    assertThat(listing.files()).extracting(ContentFile::size).containsExactly(5L);
  }

  @Test
  void hashFollowsTheContentAlone() throws IOException {
    write("a.md", "same");
    write("b.md", "same");
    write("c.md", "other");
    List<String> hashes =
        reader.list(List.of(root)).files().stream().map(file -> reader.hash(file.file())).toList();
    assertThat(hashes.get(0)).isEqualTo(hashes.get(1)).isNotEqualTo(hashes.get(2)).hasSize(64);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Content read() {
    return reader.read(List.of(root));
  }

  private Source only() {
    List<Source> sources = read().sources();
    assertThat(sources).hasSize(1);
    return sources.getFirst();
  }

  private Problem problem(String code) {
    return read().problems().stream()
        .filter(problem -> problem.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
