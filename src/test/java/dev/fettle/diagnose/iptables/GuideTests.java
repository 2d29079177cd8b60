package dev.fettle.diagnose.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each guide's own example gives the guide's own conclusion. */
class GuideTests {

  @Test
  void hostIsRejectedByTheLastRuleOfInput() throws IOException {
    Optional<String> guide = guide("docker-iptables.md");
    if (guide.isEmpty()) {
      return;
    }
    List<Finding> found = Samples.findings(guide.get(), "", "");
    Finding first = found.getFirst();
    assertThat(first.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(first.subject()).isEqualTo("172.17.0.2:11103");
    assertThat(first.message())
        .contains("rule 6 of INPUT", "icmp-host-prohibited", "No route to host", "dst-type LOCAL");
    assertThat(first.evidence()).anyMatch(cited -> cited.text().startsWith("113  6860 REJECT"));
    assertThat(found.stream().filter(f -> f.verdict() == Verdict.FAIL)).hasSize(1);
  }

  @Test
  void nodeItselfReachesTheThreePods() throws IOException {
    Optional<String> guide = guide("docker-iptables.md");
    if (guide.isPresent()) {
      Finding found = Samples.trace(guide.get(), "127.0.0.1:11103", "node");
      assertThat(Samples.told(found))
          .isEqualTo("PASS [172.18.0.5:80, 172.18.0.6:80, 172.18.0.7:80]");
      Finding cluster = Samples.trace(guide.get(), "10.254.6.77:80", "node");
      assertThat(Samples.addresses(cluster)).hasSize(3);
    }
  }

  @Test
  void registryHasThreePodsByEqualChance() throws IOException {
    Optional<String> guide = guide("mdt-repair.rst");
    if (guide.isPresent()) {
      Finding found = Samples.trace(guide.get(), "10.233.0.2:5000", "node");
      assertThat(Samples.addresses(found))
          .containsExactly("10.234.0.11:5000", "10.234.2.3:5000", "10.234.3.3:5000");
      assertThat(Samples.findings(guide.get(), "", ""))
          .filteredOn(f -> f.check().startsWith("iptables"))
          .extracting(Finding::verdict)
          .doesNotContain(Verdict.FAIL);
    }
  }

  @Test
  void excerptsNameWhatIsMissing() throws IOException {
    Optional<String> guide = guide("container-connectivity.md");
    if (guide.isPresent()) {
      Finding found = Samples.trace(guide.get(), "10.102.117.8:80", "pod");
      assertThat(found.verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(Samples.addresses(found)).hasSize(3).contains("10.244.1.2:5678");
      assertThat(found.missing().orElseThrow().command()).isEqualTo("iptables-save -t nat");
    }
  }

  @Test
  void tracesOfTheLogAreTold() throws IOException {
    Optional<String> guide = guide("mdt-repair.rst");
    if (guide.isPresent()) {
      Finding story =
          Samples.findings(guide.get(), "", "").stream()
              .filter(f -> f.check().equals("iptables-packets"))
              .findFirst()
              .orElseThrow();
      assertThat(story.subject()).isEqualTo("packet 22693 from 127.0.0.1:47598 to 127.0.0.1:6443");
      assertThat(story.message()).contains("rule 4 of INPUT (table filter)");
    }
  }

  @Test
  void healthyRulesOfOurOwnGuideFailNothing() throws IOException {
    String guide = Files.readString(Path.of("content/cluster-repair/iptables-rules.rst"));
    assertThat(Samples.findings(guide, "10.96.0.2:5000", "pod"))
        .extracting(Finding::verdict)
        .doesNotContain(Verdict.FAIL);
  }

  private static Optional<String> guide(String name) throws IOException {
    Optional<Path> file =
        Stream.of("../shared/seeds/", "../../shared/seeds/")
            .map(folder -> Path.of(folder + name))
            .filter(Files::exists)
            .findFirst();
    if (file.isEmpty()) {
      System.out.println(name + " is not there; nothing was checked");
      return Optional.empty();
    }
    return Optional.of(Files.readString(file.get()));
  }
}
