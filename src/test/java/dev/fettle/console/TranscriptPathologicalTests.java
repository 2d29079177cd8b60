package dev.fettle.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptPathologicalTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ cat <<EOF\n",
        "cat <<EOF\n",
        "$ echo '\n",
        "kubectl get \\\n",
        "# remark\n",
        "> ls\n",
        "$ for i in a; do\n",
        "a@b:",
        "[a@b",
        "→ ls ",
        "((((",
        "A=1\n",
        "x ",
        "- ",
        "\n",
        "user@host:~$ \n",
        "PS C:\\> Get-X {\n",
        "mysql> select\n    -> ",
        "$(",
        "a.b.",
        "kubectl   x\t"
      })
  void repeatedTextIsReadInTime(String part) {
    String text = "kubectl get po\n" + part.repeat(50_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThat(TranscriptReader.read(text, "bash").entries()).isNotEmpty());
  }
}
