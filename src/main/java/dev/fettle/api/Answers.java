package dev.fettle.api;

import dev.fettle.diagnose.Diagnosis;
import dev.fettle.diagnose.Diagnostics;
import dev.fettle.match.Answer;
import dev.fettle.render.AnswerText;
import dev.fettle.render.DiagnosisText;
import dev.fettle.render.Ink;
import dev.fettle.view.AnswerView;
import dev.fettle.view.DiagnosisView;
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
    boolean plain = isPlain(request);
    return PasteBody.question(request)
        .flatMap(question -> workers.run(() -> serving.use(g -> written(g, question, plain))))
        .flatMap(body -> sent(body, plain));
  }

  /** What the paste proves, in the same two forms. */
  Mono<ServerResponse> diagnose(ServerRequest request) {
    boolean plain = isPlain(request);
    return PasteBody.diagnosed(request)
        .flatMap(asked -> workers.run(() -> diagnosed(asked, plain)))
        .flatMap(body -> sent(body, plain));
  }

  private static boolean isPlain(ServerRequest request) {
    return request.headers().accept().equals(List.of(MediaType.TEXT_PLAIN));
  }

  private static Mono<ServerResponse> sent(String body, boolean plain) {
    return ServerResponse.ok()
        .contentType(plain ? Routes.TEXT : MediaType.APPLICATION_JSON)
        .bodyValue(body);
  }

  private static String diagnosed(PasteBody.Case asked, boolean plain) {
    Diagnosis diagnosis = Diagnostics.read(asked.paste(), asked.inquiry());
    return plain
        ? DiagnosisText.of(diagnosis, Ink.PLAIN)
        : Json.compact(DiagnosisView.of(diagnosis));
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
