package dev.fettle.api;

import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.ProcedureIndex.Found;
import dev.fettle.view.Json;
import dev.fettle.view.ProcedureView;
import dev.fettle.view.RunbookView;
import dev.fettle.view.SearchView;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Looks guides and procedures up, and fills commands. */
final class Lookups {

  private static final String FILL = "/fill";

  private final ServingIndex serving;
  private final Workers workers;

  Lookups(ServingIndex serving, Workers workers) {
    this.serving = serving;
    this.workers = workers;
  }

  Mono<ServerResponse> search(ServerRequest request) {
    String words = Parameters.words(request);
    int limit = Parameters.limit(request);
    return json(index -> SearchView.of(words, index.generation(), index.search(words, limit)));
  }

  Mono<ServerResponse> runbooks(ServerRequest request) {
    return json(index -> new RunbookView.Catalogue(index.generation(), index.runbooks()));
  }

  Mono<ServerResponse> runbook(ServerRequest request) {
    String id = Parameters.id(request);
    return json(index ->
        index
            .runbook(id)
            .map(RunbookView::of)
            .orElseThrow(() ->
                unknown("runbook", id, "/api/v1/runbooks lists the ids, such as collection/file")));
  }

  Mono<ServerResponse> procedure(ServerRequest request) {
    String id = Parameters.id(request);
    return json(index -> ProcedureView.of(found(index, id)));
  }

  /** The id ends where {@code /fill} begins. */
  Mono<ServerResponse> fill(ServerRequest request) {
    String rest = Parameters.id(request);
    if (!rest.endsWith(FILL)) {
      return Mono.error(
          new Fault(HttpStatus.METHOD_NOT_ALLOWED, "POST: /fill after the id takes it"));
    }
    String id = rest.substring(0, rest.length() - FILL.length());
    return PasteBody.object(request)
        .map(PasteBody::values)
        .flatMap(values -> json(index -> filled(found(index, id), values)));
  }

  private static ProcedureView filled(Found found, Map<String, String> values) {
    try {
      return ProcedureView.filled(found, values);
    } catch (IllegalArgumentException e) {
      throw new Fault(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private static Found found(ProcedureIndex index, String id) {
    return index
        .procedure(id)
        .orElseThrow(() ->
            unknown(
                "procedure",
                id,
                "collection/file#section is accepted, with # written as %23 in the address"));
  }

  private static Fault unknown(String subject, String id, String accepted) {
    return new Fault(
        HttpStatus.NOT_FOUND, "%s '%s': not known; %s".formatted(subject, id, accepted));
  }

  private Mono<ServerResponse> json(Function<ProcedureIndex, Object> view) {
    return workers
        .run(() -> serving.use(g -> Json.compact(view.apply(g.index()))))
        .flatMap(
            body -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body));
  }
}
