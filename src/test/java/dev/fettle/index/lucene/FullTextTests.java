package dev.fettle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.index.IndexExtras;
import dev.fettle.index.IndexStamp;
import dev.fettle.index.IndexUpdate;
import dev.fettle.index.IndexUpdate.GuideEntry;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.ProcedureIndex.Hit;
import dev.fettle.index.TextVectors;
import dev.fettle.match.SmallCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullTextTests {

  @TempDir Path dir;

  private static List<GuideEntry> guides() {
    List<GuideEntry> guides = new ArrayList<>(SmallCorpus.guides());
    guides.add(SmallCorpus.guide("cert.md", "Renewal", "the x509 certificate has expired"));
    guides.add(SmallCorpus.guide("whale.md", "Surfacing", "a whale breathes at the surface"));
    guides.add(SmallCorpus.guide("setup.md", "Setting up the pump", "the pump is primed by hand"));
    guides.add(SmallCorpus.guide("trouble.md", "Pump failure", "the pump is primed by hand"));
    return guides;
  }

  private void build(String synonyms, Optional<TextVectors> vectors) {
    IndexStamp stamp = new IndexStamp("content", "g", List.of());
    IndexExtras extras = new IndexExtras(synonyms, vectors);
    LuceneIndexStore.update(
        dir, new IndexUpdate(stamp, true, guides(), List.of(), List.of(), extras));
  }

  private List<String> found(String question, Optional<TextVectors> vectors) {
    try (ProcedureIndex index = LuceneIndexStore.open(dir, vectors).orElseThrow()) {
      return index.search(question, 3).stream().map(Hit::path).toList();
    }
  }

  @Test
  void anotherWordForItFindsIt() {
    build("", Optional.empty());
    assertThat(found("is our tls too old", Optional.empty())).first().isEqualTo("cert.md");
  }

  @Test
  void aTeamHasWordsOfItsOwn() {
    build("moby dick, whale", Optional.empty());
    assertThat(found("moby dick came up", Optional.empty())).first().isEqualTo("whale.md");
  }

  @Test
  void endingsDoNotMatter() {
    build("", Optional.empty());
    assertThat(found("breathing whales", Optional.empty())).first().isEqualTo("whale.md");
  }

  @Test
  void thePageOnTheFaultGoesFirst() {
    build("", Optional.empty());
    assertThat(found("the pump by hand", Optional.empty())).first().isEqualTo("trouble.md");
  }

  @Test
  void talkAloneIsStillSearched() {
    build("", Optional.empty());
    assertThat(found("what is it", Optional.empty())).isNotEmpty();
    assertThat(found("", Optional.empty())).isEmpty();
  }

  @Test
  void meaningFindsWhatHasNoWordInCommon() {
    Optional<TextVectors> vectors = Optional.of(new Animals(new AtomicInteger()));
    build("", vectors);
    assertThat(found("orca", vectors)).contains("whale.md");
    assertThat(found("orca", Optional.empty())).doesNotContain("whale.md");
  }

  @Test
  void aTextIsGivenToTheModelOnce() {
    AtomicInteger asked = new AtomicInteger();
    build("", Optional.of(new Animals(asked)));
    int first = asked.getAndSet(0);
    build("", Optional.of(new Animals(asked)));
    assertThat(first).isEqualTo(guides().size());
    assertThat(asked).hasValue(0);
  }

  /** Tells animals from all else. */
  private record Animals(AtomicInteger asked) implements TextVectors {

    @Override
    public String name() {
      return "animals";
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public float[] of(String text) {
      asked.incrementAndGet();
      boolean animal = text.contains("whale") || text.contains("orca");
      return animal ? new float[] {1, 0} : new float[] {0, 1};
    }
  }
}
