package dev.fettle.api;

import dev.fettle.console.Paste;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.view.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads request bodies, bounded. */
final class PasteBody {

  /** Longer bodies are refused with 413. */
  static final int BYTES_MAX = 4 << 20;

  private static final Fault TOO_LARGE =
      new Fault(
          HttpStatus.CONTENT_TOO_LARGE,
          "body: longer than %d bytes; send the part with the error".formatted(BYTES_MAX));

  private PasteBody() {}

  /**
   * A paste to be matched.
   *
   * @param limit at most this many matches
   * @param values for parameters, by name
   */
  record Question(Paste paste, int limit, Map<String, String> values) {}

  /** A paste to be diagnosed. */
  record Case(Paste paste, Inquiry inquiry) {}

  /** Reads {@code text/plain}, or JSON with {@code text} and what is asked beside it. */
  static Mono<Case> diagnosed(ServerRequest request) {
    MediaType type = type(request, Set.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON));
    return text(request)
        .map(text -> {
          if (!MediaType.APPLICATION_JSON.isCompatibleWith(type)) {
            return new Case(
                paste(text), inquiry(name -> request.queryParam(name).orElse("").strip()));
          }
          JsonNode body = json(text);
          return new Case(paste(pasted(body)), inquiry(name -> body.path(name).asString("")));
        });
  }

  private static Inquiry inquiry(UnaryOperator<String> asked) {
    try {
      return Inquiry.of(asked.apply("target"), asked.apply("from"), asked.apply("table"));
    } catch (IllegalArgumentException e) {
      throw new Fault(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  /** Reads {@code text/plain}, or JSON with {@code text}, {@code limit} and {@code values}. */
  static Mono<Question> question(ServerRequest request) {
    int limit = Parameters.limit(request);
    MediaType type = type(request, Set.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON));
    return text(request).map(text -> question(text, type, limit));
  }

  private static Question question(String text, MediaType type, int limit) {
    if (!MediaType.APPLICATION_JSON.isCompatibleWith(type)) {
      return new Question(paste(text), limit, Map.of());
    }
    JsonNode body = json(text);
    JsonNode wanted = body.path("limit");
    boolean given = !wanted.isMissingNode();
    return new Question(
        paste(pasted(body)),
        given ? Parameters.limit(wanted.asString("")) : limit,
        body.has("values") ? values(body) : Map.of());
  }

  private static String pasted(JsonNode body) {
    JsonNode pasted = body.path("text");
    if (!pasted.isString()) {
      throw Fault.badRequest("field 'text'", "a string with the pasted output is accepted");
    }
    return pasted.stringValue();
  }

  /** The field {@code values} of {@code body}: names with strings. */
  static Map<String, String> values(JsonNode body) {
    JsonNode given = body.path("values");
    if (!given.isObject()) {
      throw Fault.badRequest("field 'values'", "an object of names and strings is accepted");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      if (!entry.getValue().isValueNode()) {
        throw Fault.badRequest("value of '%s'".formatted(entry.getKey()), "a string is accepted");
      }
      values.put(entry.getKey(), entry.getValue().asString());
    }
    return values;
  }

  /** Reads a JSON object. */
  static Mono<JsonNode> object(ServerRequest request) {
    type(request, Set.of(MediaType.APPLICATION_JSON));
    return text(request).map(PasteBody::json);
  }

  private static JsonNode json(String text) {
    try {
      return Json.object(text);
    } catch (IllegalArgumentException e) {
      throw new Fault(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private static Paste paste(String text) {
    if (text.indexOf('\0') >= 0) {
      throw Fault.badRequest("paste", "binary (it holds NUL bytes); text in UTF-8 is accepted");
    }
    if (text.isBlank()) {
      throw Fault.badRequest(
          "paste", "empty; text is accepted, such as the output of a failed command");
    }
    return Paste.of(text);
  }

  private static MediaType type(ServerRequest request, Set<MediaType> accepted) {
    MediaType type = request.headers().contentType().orElse(accepted.iterator().next());
    if (accepted.stream().noneMatch(a -> a.isCompatibleWith(type))) {
      String names =
          String.join(" or ", accepted.stream().map(MediaType::toString).sorted().toList());
      throw new Fault(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "content type '%s': %s is accepted".formatted(type, names));
    }
    return type;
  }

  private static Mono<String> text(ServerRequest request) {
    if (request.headers().contentLength().orElse(0) > BYTES_MAX) {
      return Mono.error(TOO_LARGE);
    }
    Charset charset =
        Optional.ofNullable(request.headers().contentType().map(MediaType::getCharset).orElse(null))
            .orElse(StandardCharsets.UTF_8);
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), BYTES_MAX)
        .map(buffer -> decode(buffer, charset))
        .defaultIfEmpty("")
        .onErrorMap(DataBufferLimitException.class, e -> TOO_LARGE);
  }

  private static String decode(DataBuffer buffer, Charset charset) {
    try {
      return buffer.toString(charset);
    } finally {
      DataBufferUtils.release(buffer);
    }
  }
}
