package dev.fettle.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasteReaderTests {

  private static final String MESSAGE = "Unable to attach or mount volumes: timed out";

  private static List<PasteLine> read(String text) {
    return PasteReader.read(Paste.of(text));
  }

  private static String first(String text) {
    return read(text).getFirst().content().text().strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "   %s   ",
        "\u001b[31m%s\u001b[0m",
        "\u001b]0;title\u0007%s",
        "Pulling 10%%\rPulling 90%%\r%s",
        "> %s",
        "> > %s",
        "2026-05-27T07:27:38.369Z %s",
        "2026-05-27 07:27:38,369 ERROR %s",
        "2026/05/27 07:27:38 %s",
        "[2026-05-27 07:27:38] %s",
        "[Mon Dec 05 14:11:45 2005] [error] %s",
        "2024-05-07 04:49:57.770 ERROR 3 --- [main] c.acme.Bootstrap : %s",
        "2022-02-13 19:12:41.367 68 ERROR oslo_messaging [-] %s",
        "2024-07-11 08:14:28.067 47 ERROR app.tasks [req-a407b94b - - - - -] %s",
        "E1110 00:47:01.141389      16 dispatcher.go:869] %s",
        "Nov 21 09:29:32 host-1 app[1608]: %s",
        "Nov 21 09:29:32 host-1 kubelet[1203]: E0217 14:14:05.317506    5665 pod.go:2116] %s",
        "[pod/auth-proxy-zxxjmtr25-fmlhk/app] %s",
        "checkout-web-1  | %s",
        "ERROR %s",
        "ERRO[0003] %s",
        "[13533.699745] %s",
        "time=\"2022-02-13T19:12:41Z\" level=error msg=\"%s\"",
        "level=error ts=2026-05-27T07:27:38.761Z msg=\"%s\"",
        "{\"level\": \"error\", \"ts\": \"2026-05-27T07:27:38.369Z\", \"msg\": \"%s\"}",
        "{\"log\": \"{\\\"severity\\\": \\\"ERROR\\\", \\\"message\\\": \\\"%s\\\"}\", \"stream\": \"stderr\"}",
        "{\"level\": \"error\", \"ts\": \"2026-05-27T07:27:38.369Z\", \"msg\": \"%s",
        "  Warning  FailedMount  40s (x88 over 11m)  kubelet  %s"
      })
  void carriersAreTakenOff(String carrier) {
    assertThat(first(carrier.formatted(MESSAGE))).isEqualTo(MESSAGE);
  }

  @Test
  void smartQuotesAndBlanksBecomePlain() {
    assertThat(first("can’t find “web”\u00a0here")).isEqualTo("can't find \"web\" here");
  }

  @Test
  void fencesAreNoLines() {
    assertThat(read("```console\n" + MESSAGE + "\n```")).hasSize(1);
  }

  @Test
  void escapedLineEndsCutMessages() {
    assertThat(read("1 error occurred:\\n\\t* usage has been detected"))
        .extracting(line -> line.content().text())
        .containsExactly("1 error occurred:", "* usage has been detected");
  }

  @Test
  void carriersSayHowBadItIs() {
    assertThat(read("level=warn ts=1 msg=\"slow disk\"").getFirst().level())
        .isEqualTo(PasteLine.Level.WARN);
    assertThat(read("I1110 00:47:01.141389 16 a.go:8] started").getFirst().level())
        .isEqualTo(PasteLine.Level.INFO);
    assertThat(read("2026-05-27 07:27:38 ERROR broken").getFirst().level())
        .isEqualTo(PasteLine.Level.ERROR);
    assertThat(
            read("192.0.2.1 - - [25/Sep/2023:21:55:16 +0000] \"GET / HTTP/1.1\" 500 1").getFirst())
        .extracting(PasteLine::level)
        .isEqualTo(PasteLine.Level.INFO);
  }

  @Test
  void promptsTellCommands() {
    List<PasteLine> lines = read("core@host-1:~$ sudo systemctl restart web\n" + MESSAGE);
    assertThat(lines.get(0).kind()).isEqualTo(PasteLine.Kind.COMMAND);
    assertThat(lines.get(0).content().text()).isEqualTo("sudo systemctl restart web");
    assertThat(lines.get(1).kind()).isEqualTo(PasteLine.Kind.OUTPUT);
  }

  @Test
  void linesCutBehindOnePrefixArePutTogether() {
    String prefix = "[pod/web-zkd8hhw6q-cfzb7/app] ";
    String text =
        prefix + "manifest contains rem\n2026-05-27 07:27:38 INFO other\n" + prefix + "oved apis";
    assertThat(read(text))
        .extracting(line -> line.content().text())
        .contains("manifest contains removed apis", "manifest contains rem oved apis");
  }

  @Test
  void repetitionsAreMarked() {
    assertThat(read("lost 3 packets\nlost 7 packets"))
        .extracting(PasteLine::repeated)
        .startsWith(false, true);
  }

  @Test
  void charactersKnowTheirPlace() {
    String text = "first\n{\"level\":\"error\",\"msg\":\"say \\\"no\\\" twice\",\"ts\":\"1\"}";
    TracedText content = read(text).getLast().content();
    assertThat(content.text()).isEqualTo("say \"no\" twice");
    int word = content.text().indexOf("twice");
    assertThat(text.substring(content.offset(word), content.offset(word) + 5)).isEqualTo("twice");
  }

  @Test
  void anythingGivesLines() {
    for (String text :
        List.of("", "\n\n", "\u001b", "\u001b[", "{\"", "\"", "{\"a\":\"\\", "=", "[pod/")) {
      assertThat(read(text)).isNotNull();
    }
  }

  @Test
  void longLinesAreReadOnce() {
    assertThat(read("msg=\"level=".repeat(50_000))).isNotEmpty();
    assertThat(read("{\"msg\":\"".repeat(50_000))).isNotEmpty();
  }
}
