package dev.fettle.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.parse.markdown.MarkdownParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWatchTests {

  @TempDir private Path folder;

  /** Keeps what it is told. */
  private static final class Heard implements ContentWatch.Listener {
    private final BlockingQueue<Integer> sizes = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> faults = new LinkedBlockingQueue<>();

    @Override
    public void changed(ProcedureIndex index, Refresh refresh) {
      try (index) {
        sizes.add(index.size());
      }
    }

    @Override
    public void failed(String message) {
      faults.add(message);
    }
  }

  private IndexKeeper keeper(Path content) {
    return new IndexKeeper(
        new CatalogBuilder(new MarkdownParser()), List.of(content), folder.resolve("index"));
  }

  private static ContentWatch watch(IndexKeeper keeper, String generation, Heard heard) {
    return new ContentWatch(keeper, generation, Duration.ofMillis(20), heard);
  }

  @Test
  void newGuideIsServed() throws IOException, InterruptedException {
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.writeString(content.resolve("a.md"), "# A\n\none");
    IndexKeeper keeper = keeper(content);
    Heard heard = new Heard();
    String generation = keeper.refresh(Progress.NONE).generation();
    try (ContentWatch watch = watch(keeper, generation, heard)) {
      assertThat(watch).isNotNull();
      Files.writeString(content.resolve("b.md"), "# B\n\ntwo");
      assertThat(heard.sizes.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void folderThatVanishesIsToldOnceAndForgiven() throws IOException, InterruptedException {
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.writeString(content.resolve("a.md"), "# A\n\none");
    IndexKeeper keeper = keeper(content);
    Heard heard = new Heard();
    String generation = keeper.refresh(Progress.NONE).generation();
    Path away = folder.resolve("away");
    try (ContentWatch watch = watch(keeper, generation, heard)) {
      assertThat(watch).isNotNull();
      Files.move(content, away);
      assertThat(heard.faults.poll(20, TimeUnit.SECONDS)).contains("content");
      Files.writeString(away.resolve("b.md"), "# B\n\ntwo");
      Files.move(away, content);
      assertThat(heard.sizes.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }
}
