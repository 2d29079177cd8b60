package dev.fettle.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.paste.PasteProfile;
import dev.fettle.match.paste.Rarity;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Signature;
import dev.fettle.runbook.Symptom;
import dev.fettle.source.SourceSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatedSymptomsTests {

  @TempDir private Path dir;

  private boolean stands(Signature signature, String paste) {
    SourceSpan span = SourceSpan.line("a.md", 1);
    Symptom symptom =
        new Symptom(signature.text(), Symptom.Origin.AUTHOR, List.of(signature), span);
    Procedure procedure =
        new Procedure(
            "a#b", "b", List.of(), "", "", List.of(symptom), List.of(), List.of(), List.of(), span);
    try (ProcedureIndex index = SmallCorpus.open(dir)) {
      PasteProfile profile = PasteProfile.of(Paste.of(paste), new Rarity(index));
      return new StatedSymptoms(procedure).standIn(profile.lines());
    }
  }

  @Test
  void aPhraseStandsWhateverItsVolatileValuesAre() {
    Signature phrase = new Signature.Phrase("pod at 192.0.2.1 is stuck");
    assertThat(stands(phrase, "E pod at 198.51.100.7 is stuck again")).isTrue();
    assertThat(stands(phrase, "E pod at 198.51.100.7 is well")).isFalse();
  }

  @Test
  void anExpressionIsFoundInALine() {
    Signature pattern = new Signature.Expression("LoadBalancer\\s+\\S+\\s+<pending>");
    assertThat(stands(pattern, "ingress LoadBalancer 10.96.0.1 <pending> 80/TCP")).isTrue();
    assertThat(stands(pattern, "ingress LoadBalancer 10.96.0.1 203.0.113.1 80/TCP")).isFalse();
  }

  @Test
  void whatWasTypedIsNoSymptom() {
    Signature phrase = new Signature.Phrase("kubectl get pods");
    assertThat(stands(phrase, "user@host:~$ kubectl get pods")).isFalse();
  }
}
