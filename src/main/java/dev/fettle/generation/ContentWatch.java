package dev.fettle.generation;

import dev.fettle.index.ProcedureIndex;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches content and brings the index up to date when it changes. The file system is asked every
 * now and then rather than watched: that works on mounted volumes, and sees a folder that is
 * swapped whole.
 */
public final class ContentWatch implements AutoCloseable {

  /** The shortest pause between two looks when nothing else is said. */
  public static final Duration DEFAULT_PAUSE = Duration.ofMillis(200);

  /** A pause is this many times as long as the look before it, so that looking stays cheap. */
  private static final int PAUSE_SHARE = 20;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("content-watch").unstarted(task));
  private final IndexKeeper keeper;
  private final Listener listener;
  private long nextLook;
  private String mark;
  private String generation;
  private String fault = "";

  /** Is told of what comes of the watching, from the watching thread. */
  public interface Listener {

    /** A new generation stands; {@code index} is the listener's to close. */
    void changed(ProcedureIndex index, Refresh refresh);

    /** Content changed and the index could not follow; the one before goes on answering. */
    void failed(String message);
  }

  /**
   * Begins to watch.
   *
   * @param generation the one that the listener has
   * @param pause the shortest between two looks; a large folder is looked at less often
   */
  public ContentWatch(IndexKeeper keeper, String generation, Duration pause, Listener listener) {
    this.keeper = keeper;
    this.generation = generation;
    this.listener = listener;
    this.mark = "";
    this.nextLook = System.nanoTime();
    clock.scheduleWithFixedDelay(
        this::look, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void look() {
    long begun = System.nanoTime();
    if (begun - nextLook < 0) {
      return;
    }
    try {
      String now = keeper.contentMark();
      long ended = System.nanoTime();
      nextLook = ended + PAUSE_SHARE * (ended - begun);
      if (!now.equals(mark)) {
        follow();
        mark = now;
        fault = "";
      }
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      fail(String.valueOf(e.getMessage()));
    }
  }

  /** A fault that lasts is told once. */
  private void fail(String message) {
    if (!message.equals(fault)) {
      fault = message;
      listener.failed(message);
    }
  }

  private void follow() {
    Refresh refresh = keeper.refresh(Progress.NONE);
    if (!refresh.generation().equals(generation)) {
      ProcedureIndex index = keeper.open();
      generation = refresh.generation();
      listener.changed(index, refresh);
    }
  }

  /** Ends the watching; a refresh that is under way is waited for. */
  @Override
  public void close() {
    clock.close();
  }
}
