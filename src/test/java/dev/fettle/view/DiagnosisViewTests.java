package dev.fettle.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.console.Paste;
import dev.fettle.diagnose.Diagnosis;
import dev.fettle.diagnose.Diagnostics;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DiagnosisViewTests {

  private record Picture(String address, double probability) implements Finding.Detail {}

  @Test
  void findingsCarryVerdictEvidenceAndWhatIsMissing() {
    JsonNode json = json(Diagnostics.read(Paste.of("web 0/1 Error 0 5m\n"), Inquiry.NONE));
    assertThat(json.path("verdict").asString()).isEqualTo("FAIL");
    assertThat(json.path("readings").path(0).path("kind").asString()).isEqualTo("kubectl get pods");
    JsonNode worst = json.path("findings").path(0);
    assertThat(worst.path("evidence").path(0).path("line").asInt()).isEqualTo(1);
    assertThat(worst.has("missing")).isFalse();
    assertThat(json.path("findings").path(1).path("missing").path("command").asString())
        .isEqualTo("kubectl describe pod web");
  }

  @Test
  void detailOfAnyKindIsWrittenByItsComponents() {
    Finding finding =
        Finding.of("way", Verdict.NOT_APPLICABLE, "web", "x", List.of())
            .with(new Picture("10.244.1.2:80", 0.5));
    JsonNode json = json(new Diagnosis(List.of(), List.of(finding), List.of()));
    assertThat(json.path("findings").path(0).path("verdict").asString())
        .isEqualTo("NOT_APPLICABLE");
    JsonNode detail = json.path("findings").path(0).path("detail");
    assertThat(detail.path("probability").doubleValue()).isEqualTo(0.5);
    assertThat(detail.has("told")).isFalse();
  }

  private static JsonNode json(Diagnosis diagnosis) {
    return Json.object(Json.compact(DiagnosisView.of(diagnosis)));
  }
}
