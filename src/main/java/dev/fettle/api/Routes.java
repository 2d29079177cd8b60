package dev.fettle.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import reactor.core.publisher.Mono;

/** The addresses of the HTTP door; {@code src/docs/api.md} describes them. */
final class Routes {

  static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private static final String HOME =
      """
      Fettle answers pasted error output with the procedure that fixes it.

        POST /api/v1/match                   text/plain or {"text": …, "limit": …, "values": …}; Accept: text/plain for people
        POST /api/v1/diagnose                text/plain, ?target=IP:PORT&from=IP&table=T or the same as JSON beside "text"
        GET  /api/v1/search?q=WORDS&limit=N
        GET  /api/v1/runbooks[/ID]           ID is collection/file
        GET  /api/v1/procedures/ID           ID is collection/file%23section
        POST /api/v1/procedures/ID/fill      {"values": {"name": "value"}}
        GET  /actuator/health                and /actuator/info for the generation

      curl --data-binary @error.log -H 'Content-Type: text/plain' -H 'Accept: text/plain' http://…/api/v1/match
      """;

  private final RouterFunctions.Builder routes = RouterFunctions.route();

  private Routes() {}

  static RouterFunction<ServerResponse> of(Answers answers, Lookups lookups) {
    Routes all = new Routes();
    all.get("/", request -> ServerResponse.ok().contentType(TEXT).bodyValue(HOME));
    all.on(HttpMethod.POST, "/api/v1/match", answers::match).only("/api/v1/match", HttpMethod.POST);
    all.on(HttpMethod.POST, "/api/v1/diagnose", answers::diagnose)
        .only("/api/v1/diagnose", HttpMethod.POST);
    all.get("/api/v1/search", lookups::search);
    all.get("/api/v1/runbooks", lookups::runbooks);
    all.get("/api/v1/runbooks/{*id}", lookups::runbook);
    all.on(HttpMethod.POST, "/api/v1/procedures/{*id}", lookups::fill);
    all.get("/api/v1/procedures/{*id}", lookups::procedure);
    return all.routes.build();
  }

  private void get(String path, HandlerFunction<ServerResponse> handler) {
    on(HttpMethod.GET, path, handler).on(HttpMethod.HEAD, path, handler);
    only(path, HttpMethod.GET, HttpMethod.HEAD);
  }

  private Routes on(HttpMethod method, String path, HandlerFunction<ServerResponse> handler) {
    routes.route(RequestPredicates.method(method).and(RequestPredicates.path(path)), handler);
    return this;
  }

  /** Any other method at {@code path} is told which there are. */
  private void only(String path, HttpMethod... methods) {
    Set<HttpMethod> allowed = Arrays.stream(methods).collect(Collectors.toSet());
    routes.route(RequestPredicates.path(path), request -> refused(request, allowed));
  }

  private static Mono<ServerResponse> refused(ServerRequest request, Set<HttpMethod> allowed) {
    return Mono.error(new MethodNotAllowedException(request.method(), allowed));
  }
}
