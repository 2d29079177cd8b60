package dev.fettle.api;

import dev.fettle.match.Answer;
import dev.fettle.render.AnswerText;
import dev.fettle.render.Ink;
import dev.fettle.view.AnswerView;
import dev.fettle.view.Json;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers pastes. */
final class Answers {

  private final ServingIndex serving;
  private final Workers workers;

  Answers(ServingIndex serving, Workers workers) {
    this.serving = serving;
    this.workers = workers;
  }

  /** As JSON, or as a person reads it when the request asks for {@code text/plain} alone. */
  Mono<ServerResponse> match(ServerRequest request) {
    boolean plain = request.headers().accept().equals(List.of(MediaType.TEXT_PLAIN));
    return PasteBody.question(request)
        .flatMap(question -> workers.run(() -> serving.use(g -> written(g, question, plain))))
        .flatMap(body ->
            ServerResponse.ok()
                .contentType(plain ? Routes.TEXT : MediaType.APPLICATION_JSON)
                .bodyValue(body));
  }

  private static String written(
      ServingIndex.Generation generation, PasteBody.Question question, boolean plain) {
    Answer answer = generation.matcher().match(question.paste(), question.limit());
    AnswerView view = view(answer, question);
    return plain ? AnswerText.of(view, question.paste(), Ink.PLAIN) : Json.compact(view);
  }

  private static AnswerView view(Answer answer, PasteBody.Question question) {
    try {
      return AnswerView.of(answer, question.values());
    } catch (IllegalArgumentException e) {
      throw new Fault(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }
}
