package dev.fettle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import dev.fettle.runbook.Step;
import dev.fettle.runbook.Symptom;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunbookReaderTests {

  private static List<String> ids(String markdown) {
    return Guides.read(markdown).runbook().procedures().stream().map(Procedure::id).toList();
  }

  @Test
  void idIsPathAndHeading() {
    assertThat(ids("# Restart the web\n\nDo it.")).containsExactly("ops/guide#restart-the-web");
  }

  @Test
  void textThatIsMovedKeepsItsId() {
    List<String> before = ids("# A\n\none\n\n# B\n\ntwo");
    List<String> after = ids("# New\n\nzero\n\n# B\n\ntwo\n\n# A\n\none");
    assertThat(after).containsAll(before);
  }

  @Test
  void headingThatComesToRepeatIsToldApartByItsParent() {
    assertThat(ids("# A\n\n## Check\n\none\n\n# B\n\n## Check\n\ntwo"))
        .containsExactly("ops/guide#a/check", "ops/guide#b/check");
  }

  @Test
  void sectionWithoutContentIsNoProcedure() {
    assertThat(ids("# Part\n\n## Step\n\none")).containsExactly("ops/guide#step");
  }

  @Test
  void procedureEndsBeforeTheNextHeading() {
    var procedures = Guides.read("# A\n\none\n\n# B\n\ntwo\n").runbook().procedures();
    assertThat(procedures.getFirst().span().firstLine()).isEqualTo(1);
    assertThat(procedures.getFirst().span().lastLine()).isEqualTo(4);
  }

  @Test
  void frontMatterTitleNamesTheGuide() {
    Runbook runbook = Guides.read("# A\n\none", Map.of("title", "The guide")).runbook();
    assertThat(runbook.title()).isEqualTo("The guide");
  }

  @Test
  void guideWithoutTitleIsNamedAfterItsFile() {
    assertThat(Guides.read("words").runbook().title()).isEqualTo("guide");
  }

  @Test
  void emptyGuideIsARunbookWithoutProcedures() {
    assertThat(Guides.read("").runbook().procedures()).isEmpty();
  }

  @Test
  void statedSymptomsGoToTheFirstSectionWithACommand() {
    var guide =
        Guides.read("# A\n\none\n\n# B\n\n```console\n$ ls\n```", Map.of("symptoms", "it hangs"));
    Symptom symptom = guide.runbook().procedures().getLast().symptoms().getFirst();
    assertThat(symptom.origin()).isEqualTo(Symptom.Origin.AUTHOR);
  }

  @Test
  void fiftyThousandSectionsOfOneNameAreRead() {
    assertThat(ids("# Same\n\nx\n\n".repeat(50_000))).doesNotHaveDuplicates().hasSize(50_000);
  }

  @Test
  void repeatedCommandIsOneStepWithItsOutput() {
    List<Step> steps = Guides.steps("```bash\ndf -h\n```\n\n```console\n$ df -h\n/dev 1G\n```");
    assertThat(steps).hasSize(1);
    assertThat(steps.getFirst().run().orElseThrow().sampleOutput()).isEqualTo("/dev 1G");
  }

  @Test
  void whatIsStatedNamesItsOwnLine() {
    Map<String, Object> stated = Map.of("symptoms", List.of("no route", Map.of("pattern", "[")));
    Metadata metadata =
        new Metadata(stated, Map.of("symptoms", 3, "symptoms[0]", 4, "symptoms[1].pattern", 6));
    Path file = Path.of("a.md");
    Source source = new Source("a.md", Markup.MARKDOWN, metadata, "# A\n", 8, file, file);
    StatedFacts facts = new StatedFacts(source);
    assertThat(facts.symptoms()).extracting(s -> s.symptom().span().firstLine()).containsExactly(4);
    assertThat(facts.problems()).extracting(p -> p.span().firstLine()).containsExactly(6, 3);
  }
}
