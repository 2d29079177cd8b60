package dev.fettle;

import dev.fettle.api.ServingIndex;
import dev.fettle.cli.Server;
import dev.fettle.cli.Walk;
import dev.fettle.cli.Workspace;
import dev.fettle.cli.shell.Streams;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the HTTP door. */
final class WebServer implements Server {

  private final Walk walk;
  private final Streams streams;

  WebServer(Walk walk, Streams streams) {
    this.walk = walk;
    this.streams = streams;
  }

  @Override
  public Optional<String> serve(Workspace workspace, String host, int port) {
    CountDownLatch closed = new CountDownLatch(1);
    try (ServingIndex serving = new ServingIndex(walk.index(workspace, streams::say))) {
      var context = start(serving, host, port, closed);
      announce(host, context);
      closed.await();
      return Optional.empty();
    } catch (PortInUseException e) {
      return Optional.of(
          "port '%d': in use; another is accepted with --port, 0 for any".formatted(port));
    } catch (WebServerException e) {
      return Optional.of(
          "address '%s:%d': cannot be listened on: %s".formatted(host, port, e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static ConfigurableApplicationContext start(
      ServingIndex serving, String host, int port, CountDownLatch closed) {
    ApplicationContextInitializer<GenericApplicationContext> initializer =
        context -> {
          Map<String, Object> given = Map.of("server.address", host, "server.port", port);
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("command line", given));
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
    int port =
        context instanceof ReactiveWebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : 0;
    String name = host.contains(":") ? "[" + host + "]" : host;
    streams.out().println("Fettle answers at http://%s:%d/".formatted(name, port));
    streams.out().flush();
  }
}
