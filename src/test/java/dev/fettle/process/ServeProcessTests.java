package dev.fettle.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.process.FettleProcess.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the server as a process. */
@Tag("process")
class ServeProcessTests {

  @TempDir private static Path temp;
  private static FettleProcess fettle;
  private static Process server;
  private static String address;

  @BeforeAll
  static void serve() throws IOException {
    Files.createDirectories(temp.resolve("content/notes"));
    Files.writeString(temp.resolve("content/notes/one.md"), "# One\n\n## First\n\nWords.\n");
    fettle = new FettleProcess(temp, temp);
    server = fettle.start(temp.resolve("serve.err"), "serve", "--port", "0");
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    String line = String.valueOf(out.readLine());
    assertThat(line).startsWith("Fettle answers at http://127.0.0.1:");
    address = line.substring(line.indexOf("http"));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void portInUseIsOneLine() {
    String port = String.valueOf(URI.create(address).getPort());
    Outcome outcome = fettle.run("serve", "--port", port);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("fettle: port '" + port + "': in use").hasLineCount(1);
  }

  @Test
  void changedContentIsServedWithoutARestart() throws IOException, InterruptedException {
    Files.writeString(temp.resolve("content/notes/two.md"), "# Two\n\n## Second\n\nWords.\n");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(get("api/v1/runbooks")).contains("notes/two"));
    assertThat(get("actuator/info")).contains("\"runbooks\":2");
  }

  @Test
  void logsAreQuietAndOnStandardError() throws IOException {
    assertThat(Files.readAllLines(temp.resolve("serve.err"))).allMatch(l -> l.contains(" INFO "));
  }

  private static String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
