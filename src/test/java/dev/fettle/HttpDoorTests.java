package dev.fettle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.api.ServingIndex;
import dev.fettle.cli.Workspace;
import dev.fettle.generation.IndexKeeper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Asks the whole server, over a small index, through a real port. */
class HttpDoorTests {

  private static final String ENCODED = SmallContent.ID.replace("#", "%23");

  @TempDir private static Path temp;
  private static ConfigurableApplicationContext server;
  private static WebTestClient client;
  private static String base;

  @BeforeAll
  static void start() throws IOException {
    Workspace workspace = new Workspace(List.of(SmallContent.in(temp)), temp.resolve("index"));
    IndexKeeper keeper = new LazyWalk().keeper(workspace);
    keeper.refresh((done, total) -> {});
    server =
        WebServer.start(new ServingIndex(keeper.open()), "127.0.0.1", 0, new CountDownLatch(1));
    base = "http://127.0.0.1:" + WebServer.port(server);
    client = WebTestClient.bindToServer().baseUrl(base).build();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void textIsMatched() {
    match(MediaType.TEXT_PLAIN, SmallContent.PASTE)
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(MediaType.APPLICATION_JSON)
        .expectBody()
        .jsonPath("$.kind")
        .isEqualTo("ANSWER")
        .jsonPath("$.matches[0].id")
        .isEqualTo(SmallContent.ID)
        .jsonPath("$.matches[0].evidence[0].line")
        .isEqualTo(1)
        .jsonPath("$.matches[0].commands[1].template")
        .isEqualTo("docker push <registry_ip>:5000/redis:1.2.0");
  }

  @Test
  void jsonIsMatched() {
    match(MediaType.APPLICATION_JSON, Map.of("text", SmallContent.PASTE, "limit", 1))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.matches.length()")
        .isEqualTo(1)
        .jsonPath("$.matches[0].id")
        .isEqualTo(SmallContent.ID);
  }

  @Test
  void valuesHoldForEveryCommandOfAnAnswer() {
    match(
            MediaType.APPLICATION_JSON,
            Map.of(
                "text",
                SmallContent.PASTE,
                "values",
                Map.of("registry_ip", "192.0.2.9", "other", "x")))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.matches[0].commands[1].text")
        .isEqualTo("docker push 192.0.2.9:5000/redis:1.2.0")
        .jsonPath("$.matches[0].commands[1].ready")
        .isEqualTo(true)
        .jsonPath("$.matches[0].commands[1].effect")
        .isEqualTo("changes")
        .jsonPath("$.matches[0].commands[1].scope")
        .isEqualTo("object")
        .jsonPath("$.matches[0].bindings[0].value")
        .isEqualTo("10.20.30.40")
        .jsonPath("$.matches[0].bindings[0].kind")
        .isEqualTo("ip");
  }

  @Test
  void valueOfAnotherKindIsRefusedWithTheAcceptedForm() {
    ResponseSpec response =
        match(
            MediaType.APPLICATION_JSON,
            Map.of("text", SmallContent.PASTE, "values", Map.of("registry_ip", "x;reboot")));
    problem(response, 400, "an IPv4 or IPv6 address");
  }

  @Test
  void commandWithoutAValueSaysWhyItIsNotReady() {
    fill(ENCODED, Map.of("values", Map.of()))
        .expectBody()
        .jsonPath("$.commands[1].ready")
        .isEqualTo(false)
        .jsonPath("$.commands[1].reason")
        .isEqualTo("registry_ip has no value")
        .jsonPath("$.commands[1].phase")
        .isEqualTo("fix");
  }

  @Test
  void peopleGetText() {
    String text =
        client
            .post()
            .uri("/api/v1/match")
            .contentType(MediaType.TEXT_PLAIN)
            .accept(MediaType.TEXT_PLAIN)
            .bodyValue(SmallContent.PASTE)
            .exchange()
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.TEXT_PLAIN)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(text).startsWith("An image is missing\n").contains("docker push");
  }

  @Test
  void textIsDiagnosed() {
    diagnose("", MediaType.TEXT_PLAIN, "SELinux status: disabled\n")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.findings")
        .isArray()
        .jsonPath("$.readings")
        .isArray();
  }

  @Test
  void diagnosisRefusesATargetThatIsNone() {
    diagnose("?target=web:http", MediaType.TEXT_PLAIN, "x")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .value(detail -> assertThat(detail.toString()).contains("IP:PORT is accepted"));
    diagnose("", MediaType.APPLICATION_JSON, Map.of("text", "x", "from", "nobody"))
        .expectStatus()
        .isBadRequest();
  }

  private static ResponseSpec diagnose(String query, MediaType type, Object body) {
    return client
        .post()
        .uri("/api/v1/diagnose" + query)
        .contentType(type)
        .bodyValue(body)
        .exchange();
  }

  @Test
  void wordsAreSearched() {
    get("/api/v1/search?q=disk full&limit=1")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.hits.length()")
        .isEqualTo(1)
        .jsonPath("$.hits[0].id")
        .isEqualTo("kubernetes/registry#the-disk-is-full");
  }

  @Test
  void runbooksAreListed() {
    get("/api/v1/runbooks")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.runbooks[0].id")
        .isEqualTo("kubernetes/registry")
        .jsonPath("$.generation")
        .isNotEmpty();
  }

  @Test
  void runbookIsShown() {
    get("/api/v1/runbooks/kubernetes/registry")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Repairing the registry");
  }

  @Test
  void procedureIsShownWhicheverWayItsSlashIsWritten() {
    for (String id : List.of(ENCODED, ENCODED.replace("/", "%2F"))) {
      get("/api/v1/procedures/" + id)
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.id")
          .isEqualTo(SmallContent.ID);
    }
  }

  @Test
  void commandsAreFilled() {
    fill(ENCODED, Map.of("values", Map.of("registry_ip", "10.20.30.40")))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.commands[1].text")
        .isEqualTo("docker push 10.20.30.40:5000/redis:1.2.0")
        .jsonPath("$.commands[1].missing.length()")
        .isEqualTo(0);
  }

  @Test
  void valueThatAParameterDoesNotTakeIsRefused() {
    problem(fill(ENCODED, Map.of("values", Map.of("nothing", "x"))), 400, "nothing");
    problem(fill(ENCODED, Map.of("value", "x")), 400, "field 'values'");
    problem(fill(ENCODED, Map.of("values", Map.of("registry_ip", List.of()))), 400, "registry_ip");
  }

  @Test
  void unknownIdsAreNotFound() {
    problem(get("/api/v1/runbooks/kubernetes/nothing"), 404, "runbook 'kubernetes/nothing'");
    problem(get("/api/v1/procedures/a/b%23c"), 404, "procedure 'a/b#c'");
    problem(fill("a/b%23c", Map.of("values", Map.of())), 404, "procedure 'a/b#c'");
  }

  @Test
  void unknownPathIsNotFound() {
    problem(get("/nothing"), 404, "/nothing");
    problem(get("/actuator/env"), 404, "/actuator/env");
  }

  @Test
  void emptyPasteIsRefused() {
    problem(match(MediaType.TEXT_PLAIN, " \n"), 400, "empty");
    problem(match(MediaType.APPLICATION_JSON, Map.of("text", "")), 400, "empty");
    ResponseSpec nothing =
        client.post().uri("/api/v1/match").contentType(MediaType.TEXT_PLAIN).exchange();
    problem(nothing, 400, "empty");
  }

  @Test
  void binaryPasteIsRefused() {
    problem(match(MediaType.TEXT_PLAIN, "a\0b"), 400, "binary");
    problem(match(MediaType.APPLICATION_JSON, Map.of("text", "a\0b")), 400, "binary");
  }

  @Test
  void pasteThatIsTooLargeIsRefusedWithTheLimit() {
    problem(match(MediaType.TEXT_PLAIN, "x".repeat((4 << 20) + 1)), 413, "4194304 bytes");
  }

  @Test
  void malformedJsonIsRefusedWithItsPlace() {
    problem(match(MediaType.APPLICATION_JSON, "{\"text\": \n oops}"), 400, "line 2");
    problem(match(MediaType.APPLICATION_JSON, "[]"), 400, "an object");
    problem(match(MediaType.APPLICATION_JSON, "{\"text\": 7}"), 400, "field 'text'");
  }

  @Test
  void limitOutOfRangeIsRefused() {
    problem(get("/api/v1/search?q=disk&limit=0"), 400, "limit '0'");
    problem(get("/api/v1/search?q=disk&limit=many"), 400, "limit 'many'");
    Map<String, Object> body = Map.of("text", "x", "limit", 101);
    problem(match(MediaType.APPLICATION_JSON, body), 400, "limit '101'");
  }

  @Test
  void searchWithoutWordsIsRefused() {
    problem(get("/api/v1/search"), 400, "q");
  }

  @Test
  void otherMediaTypesAreRefused() {
    problem(match(MediaType.APPLICATION_XML, "<a/>"), 415, "application/json or text/plain");
  }

  @Test
  void otherMethodsAreRefused() {
    ResponseSpec response = get("/api/v1/match");
    response.expectHeader().valueEquals(HttpHeaders.ALLOW, "POST");
    problem(response, 405, "POST is accepted");
    problem(client.delete().uri("/api/v1/runbooks").exchange(), 405, "GET or HEAD");
    problem(
        client.put().uri(URI.create(base + "/api/v1/procedures/" + ENCODED)).exchange(),
        405,
        "GET");
  }

  @Test
  void readinessSaysThatItCanAnswer() {
    get("/actuator/health/readiness")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP")
        .jsonPath("$.components.index.details.procedures")
        .isEqualTo(2);
  }

  @Test
  void infoNamesTheGeneration() {
    get("/actuator/info")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.index.generation")
        .isNotEmpty();
  }

  @Test
  void homeSaysHowToAsk() {
    get("/")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("POST /api/v1/match"));
  }

  private static ResponseSpec get(String address) {
    return client.get().uri(URI.create(base + address.replace(" ", "%20"))).exchange();
  }

  private static ResponseSpec match(MediaType type, Object body) {
    return client.post().uri("/api/v1/match").contentType(type).bodyValue(body).exchange();
  }

  private static ResponseSpec fill(String id, Object body) {
    return client
        .post()
        .uri(URI.create(base + "/api/v1/procedures/" + id + "/fill"))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static void problem(ResponseSpec response, int status, String detail) {
    response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.title")
        .isNotEmpty()
        .jsonPath("$.detail")
        .value(String.class, d -> assertThat(d).contains(detail));
  }
}
