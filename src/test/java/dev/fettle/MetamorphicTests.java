package dev.fettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fettle.cli.Workspace;
import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.Answer;
import dev.fettle.match.Match;
import dev.fettle.match.Matcher;
import dev.fettle.measure.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What must not change the first answer to the content's samples, and what must. */
class MetamorphicTests {

  private static final List<Path> CONTENT = List.of(Path.of("content"));

  /** What is new each time that a program prints it, and says nothing of the fault. */
  private static final Pattern TIME = Pattern.compile("\\b\\d\\d:\\d\\d:\\d\\d\\b");

  private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{12,64}\\b");
  private static final Pattern DATE = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b");
  private static final Pattern PROCESS = Pattern.compile("(?<=[a-z]\\[)\\d{2,6}(?=\\])");

  private static final List<String> NOISE =
      List.of(
          "Jan 12 03:14:07 host-7 CRON[4711]: (root) CMD (run-parts /etc/cron.hourly)",
          "Jan 12 03:14:09 host-7 systemd[1]: Started Session 88 of user admin.",
          "2024-01-12 03:14:10.114 INFO 1 --- [main] app.Orders : processed 42 records in 8 ms",
          "192.0.2.55 - - [12/Jan/2024:03:14:11 +0000] \"GET /healthz HTTP/1.1\" 200 2 \"-\" \"probe\"",
          "Jan 12 03:14:12 host-7 chronyd[612]: Selected source 192.0.2.123",
          "level=info ts=2024-01-12T03:14:13.5Z caller=main.go:87 msg=\"heartbeat ok\" peers=4");

  private static final int TOLD_AT_MOST = 3;

  @TempDir private static Path indexFolder;
  private static ProcedureIndex index;

  @BeforeAll
  static void buildIndex() {
    index = new LazyWalk().index(new Workspace(CONTENT, indexFolder), line -> {});
  }

  @AfterAll
  static void closeIndex() {
    index.close();
  }

  @TestFactory
  Stream<DynamicTest> volatileTokensDoNotChangeTheAnswer() {
    return samples(text -> {
      Random random = new Random(7);
      String changed =
          TIME.matcher(text)
              .replaceAll(m ->
                  "1%d:4%d:2%d"
                      .formatted(random.nextInt(10), random.nextInt(10), random.nextInt(10)));
      changed =
          DATE.matcher(changed)
              .replaceAll(m -> "2031-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10)));
      changed = PROCESS.matcher(changed).replaceAll(m -> "" + (1000 + random.nextInt(60_000)));
      changed = HASH.matcher(changed).replaceAll(m -> hex(random, m.group().length()));
      assertThat(first(changed)).isEqualTo(first(text));
    });
  }

  @TestFactory
  Stream<DynamicTest> theOrderOfNoiseDoesNotChangeTheAnswer() {
    return samples(text -> {
      List<String> noise = new ArrayList<>(NOISE);
      String before = first(String.join("\n", noise) + "\n" + text);
      Collections.shuffle(noise, new Random(11));
      int cut = noise.size() / 2;
      String around =
          String.join("\n", noise.subList(0, cut))
              + "\n"
              + text
              + "\n"
              + String.join("\n", noise.subList(cut, noise.size()));
      assertThat(first(around)).isEqualTo(before).isEqualTo(first(text));
    });
  }

  /** A fault may be told more than once: each round takes away what spoke for it. */
  @TestFactory
  Stream<DynamicTest> withoutItsEvidenceAProcedureIsNoAnswer() {
    return samples(text -> {
      String id = first(text);
      String rest = String.join("\n", NOISE) + "\n" + text;
      for (int round = 0; round < TOLD_AT_MOST && isAnswer(rest, id); round++) {
        rest = withoutEvidence(rest);
      }
      assertThat(isAnswer(rest, id)).as("answered by what is left: %s", rest).isFalse();
    });
  }

  private static boolean isAnswer(String text, String id) {
    Answer answer = answer(text);
    return answer.kind() == Answer.Kind.ANSWER
        && answer.matches().getFirst().procedure().id().equals(id);
  }

  private static String withoutEvidence(String text) {
    Set<Integer> told =
        answer(text).matches().getFirst().evidence().stream()
            .map(Match.Evidence::line)
            .collect(Collectors.toSet());
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !told.contains(i + 1))
        .mapToObj(lines::get)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<DynamicTest> samples(Consumer<String> test) {
    return Sample.under(CONTENT).stream()
        .filter(sample -> !sample.isNegative())
        .map(sample -> dynamicTest(sample.path(), () -> test.accept(read(sample))));
  }

  private static String hex(Random random, int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> Integer.toHexString(random.nextInt(16)))
        .collect(Collectors.joining());
  }

  private static Answer answer(String text) {
    return new Matcher(index).match(Paste.of(text), 3);
  }

  private static String first(String text) {
    return answer(text).matches().getFirst().procedure().id();
  }

  private static String read(Sample sample) {
    try {
      return Files.readString(sample.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
