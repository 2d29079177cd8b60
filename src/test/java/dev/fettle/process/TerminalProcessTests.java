package dev.fettle.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.process.FettleProcess.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uses the terminal door as a process: exit codes, pure output, quoting, bad input. */
@Tag("process")
class TerminalProcessTests {

  private static final String ID = "kubernetes/registry#an-image-is-missing";
  private static final String PASTE =
      "Failed to pull image \"10.20.30.40:5000/redis:1.2.0\": rpc error: code = NotFound"
          + " desc = manifest for redis:1.2.0 not found in the registry\n";
  private static final String GUIDE =
      """
      # Repairing the registry

      ## An image is missing

      ```console
      $ kubectl describe pod web-0
      Failed to pull image "10.10.10.10:5000/redis:1.2.0": rpc error: code = NotFound desc = manifest for redis:1.2.0 not found in the registry
      ```

      ```console
      $ docker push <registry_ip>:5000/redis:1.2.0
      ```
      """;

  @TempDir private static Path temp;
  private static FettleProcess fettle;

  @BeforeAll
  static void content() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("a folder"));
    Files.createDirectories(folder.resolve("content/kubernetes"));
    Files.writeString(folder.resolve("content/kubernetes/registry.md"), GUIDE);
    fettle = new FettleProcess(temp, folder);
  }

  @Test
  void answerExitsWithZeroAndShowsTheCommand() {
    Outcome outcome = fettle.pipe(PASTE, "match");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("An image is missing\n").contains("docker push");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void pipeAloneIsMatched() {
    assertThat(fettle.pipe(PASTE).out()).isEqualTo(fettle.pipe(PASTE, "match", "-").out());
  }

  @Test
  void noMatchExitsWithOne() {
    Outcome outcome =
        fettle.pipe("make: *** [all] Segmentation fault (core dumped)\n", "match", "--json");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(json(outcome).path("kind").stringValue()).isEqualTo("NO_MATCH");
  }

  @Test
  void jsonIsOneDocumentAndNothingElse() {
    Outcome outcome = fettle.pipe(PASTE, "match", "--json");
    JsonNode first = json(outcome).path("matches").path(0);
    assertThat(first.path("id").stringValue()).isEqualTo(ID);
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void fileWithBlanksAndQuotesInItsNameIsMatched() throws IOException {
    Files.writeString(temp.resolve("a folder/it's \"the\" log.txt"), PASTE);
    assertThat(fettle.run("match", "it's \"the\" log.txt").code()).isZero();
  }

  @Test
  void wordsMayBeOneArgumentOrSeveral() {
    assertThat(json(fettle.run("search", "--json", "missing image")).path("hits"))
        .isEqualTo(json(fettle.run("search", "--json", "missing", "image")).path("hits"))
        .isNotEmpty();
  }

  @Test
  void valuesWithBlanksAndQuotesAreQuotedForTheShell() {
    Outcome outcome = fettle.run("fill", ID, "--json", "--set", "registry_ip=10.20.30.40");
    assertThat(json(outcome).path("commands").path(1).path("text").stringValue())
        .isEqualTo("docker push 10.20.30.40:5000/redis:1.2.0");
  }

  @Test
  void valueThatIsNoneIsWrongUse() {
    wrongUse(fettle.run("fill", ID, "--set", "nothing=x"), "nothing");
    wrongUse(fettle.run("fill", ID, "--set", "registry_ip"), "NAME=VALUE");
  }

  @Test
  void procedureIsShownWhole() {
    assertThat(fettle.run("show", ID).out())
        .contains("registry_ip")
        .contains("kubectl describe pod");
  }

  @Test
  void guideIsShownWithItsProcedures() {
    assertThat(fettle.run("show", "kubernetes/registry").out())
        .startsWith("Repairing the registry\n")
        .contains("kubernetes/registry.md", ID);
    JsonNode view = json(fettle.run("show", "--json", "kubernetes/registry"));
    assertThat(view.path("procedures").findValuesAsString("id")).contains(ID);
  }

  @Test
  void storedIndexAnswersAsItStands() {
    fettle.run("index");
    Outcome outcome = fettle.pipe(PASTE, "match", "--stored", "--json");
    assertThat(json(outcome).path("matches").path(0).path("id").stringValue()).isEqualTo(ID);
    wrongUse(fettle.pipe(PASTE, "match", "--stored", "--index", "nowhere"), "'nowhere'");
  }

  @Test
  void unknownCommandOptionAndIdAreWrongUse() {
    wrongUse(fettle.run("mtach"), "did you mean 'match'");
    wrongUse(fettle.pipe(PASTE, "match", "--jsn"), "option '--jsn'");
    wrongUse(fettle.run("show", "kubernetes/registry#nothing"), "this guide has '" + ID + "'");
  }

  @Test
  void emptyAndBinaryPastesAreWrongUse() {
    wrongUse(fettle.pipe("", "match"), "paste '-': empty");
    wrongUse(fettle.pipe(new byte[] {'a', 0, 'b'}, "match", "--json"), "binary");
  }

  @Test
  void missingFilesAndFoldersAreWrongUse() {
    wrongUse(fettle.run("match", "nowhere.txt"), "file 'nowhere.txt': not there");
    wrongUse(fettle.pipe(PASTE, "match", "--content", "/nowhere"), "content '/nowhere': not there");
    wrongUse(fettle.run("check", "nowhere"), "content 'nowhere': not there");
    wrongUse(fettle.run("tree", "nowhere.md"), "guide 'nowhere.md': not there");
  }

  @Test
  void badGuidesAreToldAndTheOthersGoOnWorking() throws IOException {
    Path content = Files.createDirectories(temp.resolve("bad/content/kubernetes"));
    Files.writeString(content.resolve("registry.md"), GUIDE);
    Files.write(content.resolve("undecodable.md"), new byte[] {'#', ' ', (byte) 0xC3, '(', '\n'});
    Files.writeString(content.resolve("empty.md"), "");
    Files.write(content.resolve("binary.md"), new byte[] {'#', 0, 1, 2});
    try (RandomAccessFile huge = new RandomAccessFile(content.resolve("huge.txt").toFile(), "rw")) {
      huge.setLength(50L << 20);
    }
    FettleProcess here = new FettleProcess(temp, temp.resolve("bad"));
    Outcome check = here.run("check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains("kubernetes/undecodable.md:1: WARNING")
        .contains("kubernetes/empty.md:1: WARNING")
        .contains("kubernetes/binary.md:1: ERROR")
        .contains("kubernetes/huge.txt:1: ERROR file-too-large");
    assertThat(here.pipe(PASTE, "match").code()).isZero();
  }

  @Test
  void checkWritesJsonAndSarif() {
    assertThat(json(fettle.run("check", "--json")).path("errors").intValue()).isZero();
    assertThat(json(fettle.run("check", "--sarif")).path("version").stringValue())
        .isEqualTo("2.1.0");
  }

  @Test
  void escapesInAPasteAreShownNotObeyed() {
    assertThat(fettle.pipe("\u001b[2J" + PASTE, "match").out()).doesNotContain("\u001b");
  }

  @Test
  void textIsUtf8WhateverTheLocale() throws IOException {
    Files.writeString(temp.resolve("a folder/容器.md"), "# 容器\n\n文字\n");
    assertThat(fettle.run("tree", "容器.md").out()).contains("容器");
  }

  @Test
  void helpAndVersionSayWhatThereIs() {
    assertThat(fettle.run("--help").out()).contains("match", "search", "serve");
    assertThat(fettle.run("fill", "--help").out())
        .contains("--set NAME=VALUE", "--values JSON|FILE", "--profile NAME");
    assertThat(fettle.run("--version").out()).startsWith("fettle ");
  }

  private static JsonNode json(Outcome outcome) {
    return JsonMapper.shared().readTree(outcome.out());
  }

  private static void wrongUse(Outcome outcome, String message) {
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).startsWith("fettle: ").contains(message);
  }
}
