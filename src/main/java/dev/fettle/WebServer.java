package dev.fettle;

import dev.fettle.api.ServingIndex;
import dev.fettle.cli.Server;
import dev.fettle.cli.Workspace;
import dev.fettle.cli.shell.Streams;
import dev.fettle.generation.ContentWatch;
import dev.fettle.generation.Refresh;
import dev.fettle.index.ProcedureIndex;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the HTTP door. */
final class WebServer implements Server {

  private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

  private final LazyWalk walk;
  private final Streams streams;

  WebServer(LazyWalk walk, Streams streams) {
    this.walk = walk;
    this.streams = streams;
  }

  @Override
  public Optional<String> serve(Workspace workspace, String host, int port) {
    CountDownLatch closed = new CountDownLatch(1);
    ProcedureIndex first = walk.index(workspace, streams::say);
    ServingIndex serving = new ServingIndex(first);
    try (ContentWatch watch = watch(workspace, first.generation(), serving)) {
      var context = start(serving, host, port, closed);
      announce(host, context);
      closed.await();
      return Optional.empty();
    } catch (ApplicationContextException e) {
      return Optional.of(refusal(e, host, port));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Why the server could not listen; any other fault goes on as it is. */
  private static String refusal(ApplicationContextException fault, String host, int port) {
    return switch (fault.getCause()) {
      case PortInUseException _ ->
          "port '%d': in use; another is accepted with --port, 0 for any".formatted(port);
      case WebServerException e ->
          "address '%s', port '%d': cannot be listened on (%s); an address of this machine is accepted"
              .formatted(
                  host, port, e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
      case null, default -> throw fault;
    };
  }

  private ContentWatch watch(Workspace workspace, String generation, ServingIndex serving) {
    return new ContentWatch(
        walk.keeper(workspace), generation, ContentWatch.DEFAULT_PAUSE, new Following(serving));
  }

  /** Lets the server follow the content. */
  private record Following(ServingIndex serving) implements ContentWatch.Listener {

    @Override
    public void changed(ProcedureIndex index, Refresh refresh) {
      serving.swap(index);
      LOG.log(
          System.Logger.Level.INFO,
          "generation {0} serves: {1} guides read, {2} kept, {3} removed",
          refresh.generation(),
          refresh.read(),
          refresh.kept(),
          refresh.removed());
    }

    @Override
    public void failed(String message) {
      LOG.log(
          System.Logger.Level.WARNING, "content changed, the index could not follow: {0}", message);
    }
  }

  /** The server, listening; {@code closed} is counted down when it goes down. */
  static ConfigurableApplicationContext start(
      ServingIndex serving, String host, int port, CountDownLatch closed) {
    ApplicationContextInitializer<GenericApplicationContext> initializer =
        context -> {
          Map<String, Object> given = Map.of("server.address", host, "server.port", port);
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("command line", given));
          // A bean is closed after the server, so requests under way keep their index.
          context.registerBean(ServingIndex.class, () -> serving);
          context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
              closed.countDown();
            }
          });
        };
    return new SpringApplicationBuilder(ServerWiring.class)
        .web(WebApplicationType.REACTIVE)
        .initializers(initializer)
        .addCommandLineProperties(false)
        .properties(Map.of("spring.config.location", "classpath:/"))
        .run();
  }

  private void announce(String host, ConfigurableApplicationContext context) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    streams.out().println("Fettle answers at http://%s:%d/".formatted(name, port(context)));
    streams.out().flush();
  }

  /** Where the server listens; it chose the port itself when it was started with 0. */
  static int port(ConfigurableApplicationContext context) {
    var server = ((ReactiveWebServerApplicationContext) context).getWebServer();
    return Objects.requireNonNull(server, "a started context has a server").getPort();
  }
}
