package dev.fettle.api;

import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.Matcher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The generation that answers now. The next one takes its place whole; the one before is closed
 * when its last request is through.
 */
public final class ServingIndex implements AutoCloseable {

  private final AtomicReference<Lease> current;

  /** Serves from {@code first}, which it closes when its time is over. */
  public ServingIndex(ProcedureIndex first) {
    current = new AtomicReference<>(new Lease(first));
  }

  /** Serves from {@code next} from now on; requests under way end with the one they began with. */
  public void swap(ProcedureIndex next) {
    current.getAndSet(new Lease(next)).release();
  }

  /** What {@code work} makes of the current generation, which stays open until it is done. */
  <T> T use(Function<Generation, T> work) {
    Lease lease = acquire();
    try {
      return work.apply(lease.generation);
    } finally {
      lease.release();
    }
  }

  private Lease acquire() {
    Lease lease = current.get();
    while (!lease.acquire()) {
      Lease newer = current.get();
      if (newer == lease) {
        throw new IllegalStateException("index: closed; the server is going down");
      }
      lease = newer;
    }
    return lease;
  }

  /** Ends serving. */
  @Override
  public void close() {
    current.get().release();
  }

  /** An index with what answers from it. */
  record Generation(ProcedureIndex index, Matcher matcher) {}

  /** Counts the requests of a generation, and one for as long as it is the current one. */
  private static final class Lease {

    private final Generation generation;
    private final AtomicInteger users = new AtomicInteger(1);

    Lease(ProcedureIndex index) {
      generation = new Generation(index, new Matcher(index));
    }

    boolean acquire() {
      return users.updateAndGet(n -> n == 0 ? 0 : n + 1) > 0;
    }

    void release() {
      if (users.decrementAndGet() == 0) {
        generation.index.close();
      }
    }
  }
}
