package dev.fettle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.cli.Workspace;
import dev.fettle.console.Paste;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.Answer;
import dev.fettle.match.Match;
import dev.fettle.match.Matcher;
import dev.fettle.render.AnswerText;
import dev.fettle.render.Ink;
import dev.fettle.view.AnswerView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pasted output proves joins what its messages say. */
class ProofTests {

  private static final Path CONTENT = Path.of("content");

  @TempDir private static Path indexFolder;
  private static ProcedureIndex index;

  @BeforeAll
  static void buildIndex() {
    index = new LazyWalk().index(new Workspace(List.of(CONTENT), indexFolder), line -> {});
  }

  @AfterAll
  static void closeIndex() {
    index.close();
  }

  @Test
  void aTableThatNoGuideQuotesIsAnsweredByWhatItProves() throws IOException {
    Answer answer = sample("nodes.samples/01-a-node-is-notready-and-a-second-one-has-its-name.txt");
    Match first = answer.matches().getFirst();
    assertThat(answer.kind()).isEqualTo(Answer.Kind.ANSWER);
    assertThat(first.procedure().id())
        .isEqualTo("cluster-repair/nodes#a-node-is-notready-and-a-second-one-has-its-name");
    assertThat(first.evidence()).extracting(Match.Evidence::line).contains(5, 6);
    assertThat(answer.findings())
        .anySatisfy(proof -> {
          assertThat(proof.finding().verdict()).isEqualTo(Verdict.FAIL);
          assertThat(proof.procedure()).isEqualTo(first.procedure().id());
        });
  }

  @Test
  void aFindingBehindAnAnswerNamesTheProcedureThatMendsIt() {
    String paste =
        """
        [root@node-3 ~]# ip a | grep 'inet.*flannel.1\\|inet.*cni0'
            inet 10.244.2.1/24 scope global cni0
            inet 10.244.1.0/32 scope global flannel.1
        [root@node-3 ~]# cat /var/run/flannel/subnet.env
        FLANNEL_SUBNET=10.244.1.1/24
        """;
    Answer answer = match(paste);
    assertThat(answer.findings())
        .extracting(Answer.Proof::procedure)
        .contains("cluster-repair/flannel#forced-repair-of-flannel");
    assertThat(answer.matches())
        .extracting(match -> match.procedure().id())
        .contains("cluster-repair/flannel#forced-repair-of-flannel");
    assertThat(AnswerText.of(AnswerView.of(answer), Paste.of(paste), Ink.PLAIN))
        .contains("What the output itself shows", "FAIL  node-3", "mended by cluster-repair");
  }

  @Test
  void healthyOutputProvesNothing() throws IOException {
    Answer answer = sample("flannel.samples/not-04-links-agree.txt");
    assertThat(answer.findings()).isEmpty();
    assertThat(answer.kind()).isNotEqualTo(Answer.Kind.ANSWER);
  }

  private static Answer sample(String name) throws IOException {
    return match(Files.readString(CONTENT.resolve("cluster-repair").resolve(name)));
  }

  private static Answer match(String text) {
    return new Matcher(index).match(Paste.of(text), 3);
  }
}
