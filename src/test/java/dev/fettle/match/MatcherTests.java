package dev.fettle.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fettle.binding.Binding;
import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatcherTests {

  private static final String NOISE =
      """
      2026-05-27 07:27:31 INFO worker started in 31 ms
      2026-05-27 07:27:32 INFO heartbeat of peer 7 ok
      2026-05-27 07:27:33 DEBUG cache refreshed for tenant apollo
      """;

  private ProcedureIndex index;
  private Matcher matcher;

  @BeforeAll
  void open(@TempDir Path dir) {
    index = SmallCorpus.open(dir);
    matcher = new Matcher(index);
  }

  @AfterAll
  void close() {
    index.close();
  }

  private Answer match(String text) {
    return matcher.match(Paste.of(text), 5);
  }

  @Test
  void aMessageFindsItsProcedure() {
    Answer answer = match(SmallCorpus.GUEST);
    assertThat(answer.kind()).isEqualTo(Answer.Kind.ANSWER);
    assertThat(answer.matches().getFirst().path()).isEqualTo("guest.md");
    assertThat(answer.generation()).isEqualTo("generation-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Failed to pull image \"198.51.100.9:6000/web:2.4.1\": manifest unknown to the registry",
        "Failed to pull image \"registry.example/db:9\": manifest unknown to the registry",
        "2026-01-02T03:04:05Z ERROR Failed to pull image \"a/b:1\": manifest unknown to the registry"
      })
  void volatileValuesNeverChangeTheFirstAnswer(String paste) {
    Answer answer = match(NOISE + paste);
    assertThat(answer.kind()).isEqualTo(Answer.Kind.ANSWER);
    assertThat(answer.matches().getFirst().path()).isEqualTo("registry.md");
  }

  @Test
  void theErrorIsFoundWhereverItStands() {
    String buried = NOISE + SmallCorpus.QUOTA + "\n" + NOISE.replace('7', '8');
    assertThat(match(buried).matches().getFirst().path()).isEqualTo("quota.md");
  }

  @Test
  void withoutTheErrorThereIsNoMatch() {
    assertThat(match(NOISE).kind()).isEqualTo(Answer.Kind.NO_MATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "everything is fine and dandy today",
        "dial tcp 192.0.2.1:443: connect: flux capacitor exploded"
      })
  void talkAndForeignMessagesAreNoMatch(String paste) {
    assertThat(match(paste).kind()).isEqualTo(Answer.Kind.NO_MATCH);
  }

  @Test
  void healthyOutputIsNoMatch() {
    String healthy =
        """
        NAME      READY   STATUS    RESTARTS   AGE
        redis-0   1/1     Running   0          20d
        web-1     1/1     Running   0          20d
        """;
    assertThat(match(healthy).kind()).isEqualTo(Answer.Kind.NO_MATCH);
    assertThat(match("host-1 : ok=84 changed=33 unreachable=0 failed=0").kind())
        .isEqualTo(Answer.Kind.NO_MATCH);
  }

  @Test
  void anErrorThatNoGuideHasIsNoMatchAndSaysWhy() {
    Answer answer = match("zorblax: frobnication of the quux aborted, wibble exhausted");
    assertThat(answer.kind()).isEqualTo(Answer.Kind.NO_MATCH);
    assertThat(answer.reason()).contains("zorblax");
  }

  @Test
  void aQuestionGetsAShortlistAndNoConfidence() {
    Answer answer = match("how do I get a bigger network quota from my operator");
    assertThat(answer.kind()).isEqualTo(Answer.Kind.SHORTLIST);
    assertThat(answer.matches().getFirst().path()).isEqualTo("quota.md");
    assertThat(answer.matches().getFirst().confidence()).isLessThan(Confidence.SHORTLIST);
  }

  @Test
  void aQuestionThatNamesAFaultIsNoPaste() {
    Answer answer = match("my box on the rack: got no network, we cannot raise the quota");
    assertThat(answer.kind()).isEqualTo(Answer.Kind.SHORTLIST);
    assertThat(answer.reason()).isEqualTo(Reasons.QUESTION);
  }

  @Test
  void aQuestionOfOtherThingsIsNoMatch() {
    assertThat(match("how do I bake a chocolate cake").kind()).isEqualTo(Answer.Kind.NO_MATCH);
  }

  @Test
  void severalPlainLinesOfAProgramAreAPaste() {
    Answer answer = match("image built\nimage tagged and kept\nservice starts");
    assertThat(answer.reason()).isNotEqualTo(Reasons.QUESTION);
  }

  @Test
  void emptyPastesAreNoMatch() {
    assertThat(match("").kind()).isEqualTo(Answer.Kind.NO_MATCH);
    assertThat(match(" \n\n").reason()).isNotEmpty();
  }

  @Test
  void evidenceNamesLineAndColumns() {
    Answer answer = match("first line\n2026-05-27 07:27:38 ERROR " + SmallCorpus.GUEST);
    Match.Evidence evidence = answer.matches().getFirst().evidence().getFirst();
    assertThat(evidence.line()).isEqualTo(2);
    assertThat(evidence.firstColumn()).isEqualTo(27);
    assertThat(evidence.lastColumn()).isEqualTo(26 + SmallCorpus.GUEST.length());
    assertThat(evidence.text()).isEqualTo(SmallCorpus.GUEST);
    assertThat(evidence.signature()).isEqualTo(SmallCorpus.GUEST);
    assertThat(evidence.guideLine()).isEqualTo(5);
  }

  @Test
  void aLineThatWasCutIsFoundOnBothLines() {
    int cut = SmallCorpus.GUEST.indexOf("onding");
    String prefix = "[pod/web-zkd8hhw6q-cfzb7/app] ";
    Answer answer =
        match(
            prefix
                + SmallCorpus.GUEST.substring(0, cut)
                + "\n"
                + prefix
                + SmallCorpus.GUEST.substring(cut));
    assertThat(answer.matches().getFirst().path()).isEqualTo("guest.md");
    assertThat(answer.matches().getFirst().evidence())
        .extracting(Match.Evidence::line)
        .containsExactly(1, 2);
  }

  @Test
  void placeholdersTakeWhatStandsInTheirPlace() {
    Answer answer = match("node worker-17 was cordoned because kubelet lost its lease");
    assertThat(answer.matches().getFirst().bindings())
        .extracting(Binding::parameter, Binding::value, Binding::line, Binding::isSure)
        .containsExactly(tuple("node_name", "worker-17", 1, true));
  }

  @Test
  void theSamePasteGivesTheSameAnswer() {
    String paste = NOISE + SmallCorpus.QUOTA + "\n" + SmallCorpus.GUEST;
    assertThat(match(paste)).isEqualTo(match(paste));
  }

  @Test
  void aLimitBelowOneIsRefused() {
    assertThatThrownBy(() -> matcher.match(Paste.of("x"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit '0': one match or more");
  }
}
