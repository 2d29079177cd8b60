package dev.fettle.parse.asciidoc;

import dev.fettle.source.Source;
import java.util.function.BiFunction;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.jspecify.annotations.Nullable;

/** One Asciidoctor, started when it is first asked for; callers take turns. */
final class Engine {

  private final Log log = new Log();
  private final Inclusion inclusion = new Inclusion();
  private @Nullable Asciidoctor asciidoctor;

  /** Loads {@code text} and gives what {@code copy} makes of it, while nobody else uses it. */
  synchronized <T> T read(Source source, String text, BiFunction<Document, Log, T> copy) {
    Asciidoctor engine = started();
    log.clear();
    inclusion.within(source, log);
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
