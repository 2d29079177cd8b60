package dev.fettle.api;

import java.util.Map;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Validator;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebExceptionHandler;

/** Wires the HTTP door over a {@link ServingIndex}. */
@Configuration(proxyBeanMethods = false)
public class ApiWiring {

  private static final Validator NOTHING_TO_VALIDATE =
      Validator.forInstanceOf(Void.class, (value, errors) -> {});

  @Bean
  Workers workers() {
    return new Workers(Runtime.getRuntime().availableProcessors());
  }

  @Bean
  RouterFunction<ServerResponse> routes(ServingIndex serving, Workers workers) {
    return Routes.of(new Answers(serving, workers), new Lookups(serving, workers));
  }

  @Bean
  WebExceptionHandler problemWriter() {
    return new ProblemWriter();
  }

  /** No body is bound to a bean here, and looking for a validator costs a third of the start. */
  @Bean
  WebFluxConfigurer noValidator() {
    return new WebFluxConfigurer() {
      @Override
      public Validator getValidator() {
        return NOTHING_TO_VALIDATE;
      }
    };
  }

  /** Ready means: an index is open and can answer. */
  @Bean
  HealthIndicator indexHealthIndicator(ServingIndex serving) {
    return () ->
        serving.use(g ->
            Health.up()
                .withDetail("generation", g.index().generation())
                .withDetail("procedures", g.index().size())
                .build());
  }

  @Bean
  InfoContributor generationInfo(ServingIndex serving) {
    return builder ->
        serving.use(g ->
            builder.withDetail(
                "index",
                Map.of(
                    "generation", g.index().generation(),
                    "procedures", g.index().size(),
                    "runbooks", g.index().runbooks().size())));
  }
}
