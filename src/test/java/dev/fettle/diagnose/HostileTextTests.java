package dev.fettle.diagnose;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that no host prints must not stop the reading. */
class HostileTextTests {

  static List<String> hostile() {
    int size = 200_000;
    return List.of(
        "x".repeat(size),
        " ".repeat(size),
        "\n".repeat(size),
        "[{".repeat(size / 2),
        "{\"tags\":[".repeat(size / 8),
        "NAME READY STATUS RESTARTS AGE\n".repeat(size / 32),
        "1: cni0: <UP> mtu 1450\n".repeat(size / 24),
        "inet 10.1.1.1/24 scope global cni0\ninet 10.1.1.1/32 scope global flannel.1\n"
            .repeat(size / 80),
        "FLANNEL_SUBNET=999.1.1.1/99\n".repeat(size / 28),
        "web 1/2 Running 99999999999 5d\n".repeat(size / 30),
        "a-b 1.2.3.4/5 \n".repeat(size / 14),
        "*> 10.0.0.0/8\n".repeat(size / 14),
        "=== n1 ===\n".repeat(size / 11),
        "=== fettle \n=== fettle $ \n".repeat(size / 26),
        "ssh -i\n$ ssh -i\n$ docker exec -it\n".repeat(size / 30),
        "\u202e\u0000\u001b[31mFailed to pull image \"\": \n".repeat(size / 40),
        "net. = \nActive:\nName:\nReason:\nExit Code: x\n%\n/%\n".repeat(size / 50));
  }

  @ParameterizedTest
  @MethodSource
  void hostile(String text) {
    assertThatCode(() -> Samples.read(text)).doesNotThrowAnyException();
  }
}
