package dev.fettle.api;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where work that would hold up the event loop is done: as many threads as cores, and a bounded
 * queue. A request that finds the queue full is told to come again.
 */
final class Workers implements AutoCloseable {

  private static final int WAITING_PER_THREAD = 128;

  private final ThreadPoolExecutor executor;
  private final Scheduler scheduler;

  Workers(int threads) {
    AtomicInteger number = new AtomicInteger();
    executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(threads * WAITING_PER_THREAD),
            task -> daemon(task, "answer-" + number.incrementAndGet()));
    scheduler = Schedulers.fromExecutorService(executor);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** What {@code work} gives, done here. */
  <T> Mono<T> run(Callable<T> work) {
    return Mono.fromCallable(work)
        .subscribeOn(scheduler)
        .onErrorMap(RejectedExecutionException.class, Workers::busy);
  }

  private static Fault busy(RejectedExecutionException rejected) {
    return new Fault(
        HttpStatus.SERVICE_UNAVAILABLE, "server: too many requests wait; try again in a second");
  }

  @Override
  public void close() {
    scheduler.dispose();
    executor.shutdown();
  }
}
