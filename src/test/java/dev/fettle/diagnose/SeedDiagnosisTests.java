package dev.fettle.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.document.Block;
import dev.fettle.parse.DocumentParser;
import dev.fettle.parse.EveryMarkup;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every printed excerpt of the guides that the project was made from, where they are at hand: what
 * was recognised in it, or that it was abstained from. The golden file has lines, kinds and
 * verdicts and none of the guides' text. {@code -Dfettle.write=true} writes it, to be read beside
 * the guides.
 */
class SeedDiagnosisTests {

  private static final Path GOLDEN = Path.of("src/test/resources/seeds/diagnosis");

  @Test
  void excerptsAreRecognisedOrAbstainedFromAsTheGoldenFileSays() throws IOException {
    List<Path> seeds =
        Stream.of("../shared/seeds", "../../shared/seeds")
            .map(Path::of)
            .filter(Files::isDirectory)
            .limit(1)
            .toList();
    if (seeds.isEmpty()) {
      System.out.println("../shared/seeds is not there: no seed guide is diagnosed");
      return;
    }
    DocumentParser parser = EveryMarkup.parser();
    String read =
        new ContentReader()
            .read(seeds).sources().stream()
                .flatMap(source -> excerpts(parser, source))
                .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("fettle.write")) {
      Files.writeString(GOLDEN, read);
    }
    assertThat(read).isEqualTo(Files.readString(GOLDEN));
  }

  private static Stream<String> excerpts(DocumentParser parser, Source source) {
    return parser.parse(source).blocks().stream()
        .flatMap(SeedDiagnosisTests::code)
        .map(code ->
            "%s:%d-%d %s"
                .formatted(
                    code.span().path(),
                    code.span().firstLine(),
                    code.span().lastLine(),
                    said(code)));
  }

  private static String said(Block.CodeBlock code) {
    Diagnosis read = Samples.read(code.text());
    String kinds =
        read.readings().stream()
            .filter(SeedDiagnosisTests::isOfTables)
            .map(Reading::kind)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String verdicts =
        read.findings().stream()
            .filter(finding -> isTelling(finding.verdict()))
            .filter(finding -> !finding.check().startsWith("iptables"))
            .map(finding -> finding.verdict() + " " + finding.check())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String nothing = "nothing to judge";
    return (kinds.isEmpty() ? nothing : kinds) + (verdicts.isEmpty() ? "" : ": " + verdicts);
  }

  private static boolean isTelling(Verdict verdict) {
    return verdict != Verdict.UNKNOWN && verdict != Verdict.NOT_APPLICABLE;
  }

  /** The packet filter's own excerpts have a test of their own. */
  private static boolean isOfTables(Reading reading) {
    return reading.facts().stream()
        .noneMatch(fact -> fact.getClass().getPackageName().contains("iptables"));
  }

  private static Stream<Block.CodeBlock> code(Block block) {
    return switch (block) {
      case Block.CodeBlock code -> Stream.of(code);
      case Block.Section b -> b.blocks().stream().flatMap(SeedDiagnosisTests::code);
      case Block.Quote b -> b.blocks().stream().flatMap(SeedDiagnosisTests::code);
      case Block.Group b -> b.blocks().stream().flatMap(SeedDiagnosisTests::code);
      case Block.Admonition b -> b.blocks().stream().flatMap(SeedDiagnosisTests::code);
      case Block.Listing list ->
          list.items().stream().flatMap(i -> i.blocks().stream()).flatMap(SeedDiagnosisTests::code);
      default -> Stream.of();
    };
  }
}
