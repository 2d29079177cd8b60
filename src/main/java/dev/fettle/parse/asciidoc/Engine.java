package dev.fettle.parse.asciidoc;

import dev.fettle.source.Inclusions;
import dev.fettle.source.Source;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.jspecify.annotations.Nullable;

/** One Asciidoctor, started when it is first asked for; callers take turns. */
final class Engine {

  /** Asciidoctor calls itself for each block inside a block, a dozen Ruby frames at a time. */
  private static final long STACK_BYTES = 1L << 29;

  private final Log log = new Log();
  private final IncludeDirective inclusion = new IncludeDirective();
  private @Nullable Asciidoctor asciidoctor;

  /** A document nested deeper than Asciidoctor can follow. */
  static final class TooDeepException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Loads {@code text}, with what it includes out of {@code files}, and gives what {@code copy}
   * makes of it, while nobody else uses it.
   */
  synchronized <T> T read(
      Inclusions files, Source source, String text, BiFunction<Document, Log, T> copy)
      throws TooDeepException {
    FutureTask<T> task = new FutureTask<>(() -> load(files, source, text, copy));
    Thread.ofPlatform().name("asciidoctor").stackSize(STACK_BYTES).start(task);
    boolean interrupted = false;
    while (true) {
      try {
        T result = task.get();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return result;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw fault(e.getCause());
      }
    }
  }

  private static TooDeepException fault(@Nullable Throwable cause) {
    return switch (cause) {
      case StackOverflowError deep -> new TooDeepException();
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default -> throw new IllegalStateException(cause);
    };
  }

  private <T> T load(
      Inclusions files, Source source, String text, BiFunction<Document, Log, T> copy) {
    Asciidoctor engine = started();
    log.clear();
    inclusion.within(source, files, log);
    Options options =
        Options.builder().safe(SafeMode.SECURE).sourcemap(true).standalone(false).build();
    return copy.apply(engine.load(text, options), log);
  }

  private Asciidoctor started() {
    Asciidoctor engine = asciidoctor;
    if (engine == null) {
      engine = Asciidoctor.Factory.create();
      engine.registerLogHandler(log);
      engine.javaExtensionRegistry().includeProcessor(inclusion);
      asciidoctor = engine;
    }
    return engine;
  }
}
