package dev.fettle.api;

import org.springframework.web.reactive.function.server.ServerRequest;

/** Reads query parameters and ids. */
final class Parameters {

  private static final int LIMIT_DEFAULT = 5;
  private static final int LIMIT_MAX = 100;
  private static final int WORDS_MAX = 1000;

  private Parameters() {}

  static int limit(ServerRequest request) {
    return request.queryParam("limit").map(Parameters::limit).orElse(LIMIT_DEFAULT);
  }

  static int limit(String text) {
    boolean digits =
        !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int limit = digits ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > LIMIT_MAX) {
      throw Fault.badRequest(
          "limit '%s'".formatted(text),
          "a whole number from 1 to %d is accepted".formatted(LIMIT_MAX));
    }
    return limit;
  }

  static String words(ServerRequest request) {
    String words = request.queryParam("q").orElse("").strip();
    if (words.isEmpty() || words.length() > WORDS_MAX) {
      throw Fault.badRequest("q", "1 to %d characters are accepted".formatted(WORDS_MAX));
    }
    return words;
  }

  /** The id in the rest of the path: its {@code /} as they are or encoded, its {@code #} as %23. */
  static String id(ServerRequest request) {
    String rest = request.pathVariable("id");
    return rest.startsWith("/") ? rest.substring(1) : rest;
  }
}
