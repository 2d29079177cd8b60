package dev.fettle.diagnose.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cut paste lacks is no fault. */
class CutTests {

  /** A prime, so that cuts fall everywhere within lines; 1 tries every prefix. */
  private static final int STRIDE = Integer.getInteger("fettle.cut.stride", 797);

  @ParameterizedTest
  @CsvSource({
    "modern, save",
    "modern, spec",
    "modern, list",
    "modern, plain",
    "old, save",
    "old, spec",
    "old, list",
    "six, save",
    "six, list"
  })
  void noPrefixFailsWhereTheWholeDoesNot(String sample, String form) {
    String text = form(Samples.text(sample + ".save"), form);
    for (String[] ask : asks(sample)) {
      Set<String> faults = faults(text, ask);
      for (int end = 0; end < text.length(); end += STRIDE) {
        String prefix = text.substring(0, end);
        assertThat(faults(prefix, ask))
            .as("%s cut at %d", String.join(" ", ask), end)
            .isSubsetOf(faults);
        String lines = prefix.substring(0, prefix.lastIndexOf('\n') + 1);
        assertThat(faults(lines, ask))
            .as("%s whole lines to %d", String.join(" ", ask), end)
            .isSubsetOf(faults);
      }
    }
  }

  private static List<String[]> asks(String sample) {
    if (sample.equals("six")) {
      return List.<String[]>of(new String[] {"[fd00:10:96::10:10]:80", "fd00:10:244::9:9"});
    }
    return List.of(
        new String[] {"10.96.10.10:80", "10.244.9.9"},
        new String[] {"192.0.2.77:30080", "203.0.113.9"},
        new String[] {"198.51.100.20:80", "203.0.113.9"},
        new String[] {"", ""});
  }

  private static String form(String save, String form) {
    return switch (form) {
      case "spec" -> Forms.spec(save);
      case "list" -> Forms.list(save);
      case "plain" -> Forms.plain(save);
      default -> save;
    };
  }

  private static Set<String> faults(String text, String[] ask) {
    List<Finding> findings = Samples.findings(text, ask[0], ask[1]);
    return findings.stream()
        .filter(f -> f.verdict() == Verdict.FAIL)
        .map(Finding::check)
        .collect(Collectors.toSet());
  }
}
