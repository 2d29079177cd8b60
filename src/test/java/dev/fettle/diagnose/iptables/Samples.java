package dev.fettle.diagnose.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.console.Paste;
import dev.fettle.diagnose.Diagnostics;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.iptables.walk.Endpoint;
import dev.fettle.diagnose.iptables.walk.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rules that are traced in tests, and what is asked of them. */
final class Samples {

  private static final Path FOLDER = Path.of("src/test/resources/diagnose/iptables");

  private Samples() {}

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static List<Finding> findings(String paste, String target, String from) {
    return Diagnostics.read(Paste.of(paste), new Inquiry(target, from, "")).findings();
  }

  static List<Finding> check(String paste, String id) {
    return findings(paste, "", "").stream().filter(f -> f.check().equals(id)).toList();
  }

  /** The only finding of the trace; {@code from} has to be named when callers fare differently. */
  static Finding trace(String paste, String target, String from) {
    List<Finding> found =
        findings(paste, target, from).stream()
            .filter(f -> f.check().equals("iptables-trace"))
            .toList();
    assertThat(found).as(target + " from " + from).hasSize(1);
    return found.getFirst();
  }

  static Trace detail(Finding finding) {
    return (Trace) finding.detail().orElseThrow();
  }

  static List<String> addresses(Finding finding) {
    return detail(finding).endpoints().stream().map(Endpoint::address).toList();
  }

  static String told(Finding finding) {
    return finding.verdict() == Verdict.PASS
        ? finding.verdict() + " " + addresses(finding)
        : finding.verdict() + " " + detail(finding).outcome();
  }
}
