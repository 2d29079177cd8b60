package dev.fettle.diagnose.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.command.EffectReader;
import dev.fettle.console.Exchange;
import dev.fettle.console.ExchangeReader;
import dev.fettle.console.Paste;
import dev.fettle.runbook.Effect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProbeTests {

  @ParameterizedTest
  @MethodSource("dev.fettle.diagnose.probe.Probe#all")
  void onlyReads(Probe probe) {
    assertThat(probe.commands())
        .allSatisfy(command ->
            assertThat(EffectReader.read(command, "sh")).as(command).isEqualTo(Effect.READS));
    String[] lines = probe.snippet().split("\n");
    for (String line : lines) {
      boolean frame = line.startsWith("#") || line.equals("{") || line.equals("} 2>&1");
      if (!frame) {
        assertThat(EffectReader.read(line, "sh")).as(line).isEqualTo(Effect.READS);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.fettle.diagnose.probe.Probe#all")
  void isPosixShellWithBoundedOutput(Probe probe) throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
    shell.getOutputStream().write(probe.snippet().getBytes(StandardCharsets.UTF_8));
    shell.getOutputStream().close();
    assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(shell.waitFor()).isZero();
    assertThat(probe.snippet().split("head -c 200000", -1)).hasSize(probe.commands().size() + 1);
  }

  @Test
  void outputIsCutAtItsMarkers() {
    List<Exchange> read =
        ExchangeReader.read(
            Paste.of(
                """
                === fettle node-1 $ ip -4 addr
                inet 10.244.1.1/24 scope global cni0

                === fettle exit 0

                === fettle node-2 $ cat /run/flannel/subnet.env
                FLANNEL_MTU=1450
                === fettle exit 0
                """));
    assertThat(read).extracting(Exchange::host).containsExactly("node-1", "node-2");
    assertThat(read)
        .extracting(Exchange::command)
        .containsExactly("ip -4 addr", "cat /run/flannel/subnet.env");
  }
}
