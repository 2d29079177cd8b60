package dev.fettle.api;

import dev.fettle.view.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Turns what goes wrong into {@code application/problem+json}, RFC 9457; once for all addresses.
 */
@Order(-2)
final class ProblemWriter implements WebExceptionHandler {

  private static final System.Logger LOG = System.getLogger(ProblemWriter.class.getName());

  /** The members of RFC 9457; the type says that the status tells all there is to tell. */
  record ProblemBody(String type, String title, int status, String detail, String instance) {}

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(fault);
    }
    HttpStatusCode status = status(fault);
    if (status.is5xxServerError() && !(fault instanceof Fault)) {
      LOG.log(
          System.Logger.Level.ERROR, "request failed: " + exchange.getRequest().getPath(), fault);
    }
    if (fault instanceof ResponseStatusException e) {
      response.getHeaders().putAll(e.getHeaders());
    }
    if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
      response.getHeaders().set("Retry-After", "1");
    }
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    String path = exchange.getRequest().getPath().value();
    return response.writeWith(Mono.just(body(response, problem(status, fault, path))));
  }

  private static HttpStatusCode status(Throwable fault) {
    return switch (fault) {
      case Fault own -> own.status();
      case ResponseStatusException e -> e.getStatusCode();
      default -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  private static ProblemBody problem(HttpStatusCode status, Throwable fault, String path) {
    HttpStatus known = HttpStatus.resolve(status.value());
    String title = known == null ? "Fault" : known.getReasonPhrase();
    return new ProblemBody("about:blank", title, status.value(), detail(status, fault, path), path);
  }

  private static String detail(HttpStatusCode status, Throwable fault, String path) {
    return switch (fault) {
      case Fault own -> own.detail();
      case MethodNotAllowedException e ->
          "method '%s': %s is accepted here"
              .formatted(
                  e.getHttpMethod(),
                  e.getSupportedMethods().stream()
                      .map(HttpMethod::name)
                      .sorted()
                      .collect(Collectors.joining(" or ")));
      case ResponseStatusException e when status.isSameCodeAs(HttpStatus.NOT_FOUND) ->
          "path '%s': nothing is here; / lists the addresses".formatted(path);
      case ResponseStatusException e -> String.valueOf(e.getReason());
      default -> "internal fault; the server's log says more";
    };
  }

  private static DataBuffer body(ServerHttpResponse response, ProblemBody problem) {
    return response.bufferFactory().wrap(Json.compact(problem).getBytes(StandardCharsets.UTF_8));
  }
}
