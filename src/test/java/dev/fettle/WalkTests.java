package dev.fettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fettle.cli.Workspace;
import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.Answer;
import dev.fettle.match.Matcher;
import dev.fettle.render.AnswerText;
import dev.fettle.render.Ink;
import dev.fettle.view.AnswerView;
import dev.fettle.view.CommandView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a pasted pod table with a failing flannel pod to commands that can be pasted without fear.
 */
class WalkTests {

  private static final Path PASTE =
      Path.of("content/cluster-repair/flannel.samples/03-light-repair-of-flannel.txt");

  @TempDir private static Path indexFolder;
  private static ProcedureIndex index;
  private static Paste paste;
  private static Answer answer;

  @BeforeAll
  static void ask() throws IOException {
    index =
        new LazyWalk().index(new Workspace(List.of(Path.of("content")), indexFolder), line -> {});
    paste = Paste.of(Files.readString(PASTE));
    answer = new Matcher(index).match(paste, 3);
  }

  @AfterAll
  static void closeIndex() {
    index.close();
  }

  private static List<CommandView> commands(Map<String, String> values) {
    return AnswerView.of(answer, values).matches().getFirst().commands();
  }

  @Test
  void lightRepairIsFilledWithNodePodAndNamespace() {
    assertThat(answer.kind()).isEqualTo(Answer.Kind.ANSWER);
    assertThat(commands(Map.of()))
        .extracting(CommandView::text)
        .containsExactly(
            "kubectl -n kube-system get po -o wide | grep flannel | grep node-2",
            "sudo ip link delete flannel.1",
            "kubectl -n kube-system delete po kube-flannel-ds-9zc4v");
  }

  @Test
  void impactIsSaidBeforeAnyCommand() {
    String text = AnswerText.of(AnswerView.of(answer), paste, Ink.PLAIN);
    assertThat(text.indexOf("Impact: flannel restarts on the node"))
        .isPositive()
        .isLessThan(text.indexOf("What to do"));
    assertThat(text)
        .contains("on faulty node (node-2), as root; interrupts service: 3 pods on node-2");
  }

  @Test
  void checksComeFirstAndEveryCommandSaysWhatItDoes() {
    assertThat(commands(Map.of()))
        .extracting(CommandView::phase, CommandView::effect, CommandView::scope)
        .containsExactly(
            tuple("check", "reads", "none"),
            tuple("fix", "disrupts", "node"),
            tuple("fix", "restarts", "object"));
    assertThat(commands(Map.of())).allSatisfy(command -> assertThat(command.ready()).isTrue());
    assertThat(commands(Map.of()).get(2).guard())
        .isEqualTo("kubectl -n kube-system get po kube-flannel-ds-9zc4v -o wide");
  }

  @Test
  void givenValueGoesBeforeThatOfThePaste() {
    assertThat(commands(Map.of("pod", "kube-flannel-ds-kx8bl")).get(2).text())
        .endsWith("kube-flannel-ds-kx8bl");
  }

  @Test
  void commandWithoutAValueIsNotReady() {
    String two =
        paste
            .text()
            .replace(
                "kube-flannel-ds-kx8bl              1/1     Running         ",
                "kube-flannel-ds-kx8bl              0/1     CrashLoopBackOff");
    Answer choice = new Matcher(index).match(Paste.of(two), 1);
    CommandView delete = AnswerView.of(choice).matches().getFirst().commands().get(2);
    assertThat(delete.ready()).isFalse();
    assertThat(delete.reason())
        .isEqualTo(
            "pod has to be chosen: kube-flannel-ds-9zc4v (line 6), kube-flannel-ds-kx8bl (line 7)");
  }
}
