package dev.fettle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Step;
import dev.fettle.runbook.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTests {

  private static Step.Check firstCheck(List<Step> steps) {
    return steps.stream()
        .filter(Step.Check.class::isInstance)
        .map(Step.Check.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nextQuestionSaysNothingOfTheAnswerBefore() {
    List<Step> steps =
        Guides.steps(
            """
            # A

            Verify the file:

            ```console
            $ cat /etc/hosts
            ```

            Check the other nodes. If it is the case, reboot.
            """);
    assertThat(firstCheck(steps).outcomes()).isEmpty();
    assertThat(steps.getLast()).isInstanceOf(Step.Instruction.class);
  }

  @Test
  void branchThatAsksStillSaysWhatTheAnswerMeans() {
    List<Step> steps =
        Guides.steps("# A\n\nCheck:\n\n```console\n$ df\n```\n\nIf full, check the logs.\n");
    assertThat(firstCheck(steps).outcomes())
        .extracting(Step.Outcome::next)
        .containsExactly("check the logs.");
  }

  @Test
  void unknownProgramThatGetsSomethingAnswersAQuestion() {
    List<Step> steps =
        Guides.steps("# A\n\nCheck the charts:\n\n```console\n$ sudo acmectl get charts\n```\n");
    assertThat(firstCheck(steps).question()).isEqualTo("Check the charts:");
  }

  @Test
  void bulletGluedToOutputIsAnInstructionOnItsOwnLine() {
    List<Step> steps =
        Guides.steps(
            """
            # A

            ```console
              $ cat a
              X=1
              Y=2

            *  verify the second file on this node
            ```
            """);
    assertThat(steps.getFirst().run().orElseThrow().sampleOutput()).isEqualTo("X=1\nY=2");
    assertThat(steps.getFirst().span().lastLine()).isEqualTo(6);
    assertThat(steps.getLast().span().firstLine()).isEqualTo(8);
  }

  @Test
  void messageBehindAMistakenPromptIsASymptomWithoutIt() {
    Procedure procedure =
        Guides.procedure(
            "# A\n\n```console\n$ kubectl get po\n$ The connection was refused by the server\n```\n");
    assertThat(procedure.symptoms())
        .extracting(Symptom::text)
        .containsExactly("The connection was refused by the server");
  }

  @Test
  void quotedSentenceInATroubleIsASymptom() {
    Procedure procedure =
        Guides.procedure(
            "# A\n\nThere is a problem: *Another program is holding the lock now. Wait?*\n");
    assertThat(procedure.symptoms()).hasSize(1);
  }

  @Test
  void firstPlaceInAChineseSentenceIsWhereToRun() {
    List<Step> steps = Guides.steps("# A\n\n```bash\n#在宿主机请求容器中的端口\ncurl 192.0.2.1:80\n```\n");
    assertThat(steps.getLast().run().orElseThrow().host()).isEqualTo("宿主机");
  }

  @Test
  void whatMustBeDoneIsNoExpectation() {
    assertThat(CheckReader.outcomes("The route must be present. Such pods must be removed."))
        .extracting(Step.Outcome::condition)
        .containsExactly("The route must be present.");
    assertThat(CheckReader.outcomes("You must add a rule. You should see three pods."))
        .extracting(Step.Outcome::condition)
        .containsExactly("You should see three pods.");
  }

  @Test
  void whatStandsBehindAnEditorIsWhatToWrite() {
    List<Step> steps = Guides.steps("# A\n\n```bash\n$ vim /etc/a.conf\nMAX=3\n$ ls\n```\n");
    assertThat(steps.get(0).run().orElseThrow().sampleOutput()).isEmpty();
    assertThat(steps.get(1)).isInstanceOf(Step.Excerpt.class);
  }

  @Test
  void outputNamesItsOwnLinesThoughBlanksFollow() {
    Procedure procedure =
        Guides.procedure("# A\n\n```bash\n$ ls a\nls: cannot access a\n\n\n$ df\n```\n");
    assertThat(procedure.symptoms().getFirst().span().firstLine()).isEqualTo(5);
  }

  @Test
  void twoBoldWordsAloneThatSayWhatFailedAreASymptom() {
    assertThat(Guides.procedure("# A\n\n**ping failed**\n").symptoms())
        .extracting(Symptom::text)
        .containsExactly("ping failed");
    assertThat(Guides.procedure("# A\n\n**Drain timeout**\n").symptoms()).isEmpty();
    assertThat(Guides.procedure("# A\n\nThe **ping crashes** once.\n").symptoms()).isEmpty();
  }

  @Test
  void bulletBehindOutputWithBlankLinesIsAnInstruction() {
    List<Step> steps =
        Guides.steps("# A\n\n```console\n$ cat a\nX=1\n\nY=2\n\n* check the other node too\n```\n");
    assertThat(steps.getFirst().run().orElseThrow().sampleOutput()).isEqualTo("X=1\n\nY=2");
    assertThat(steps.getLast()).isInstanceOf(Step.Instruction.class);
  }
}
