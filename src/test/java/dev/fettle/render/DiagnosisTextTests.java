package dev.fettle.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.console.Paste;
import dev.fettle.diagnose.Diagnostics;
import dev.fettle.diagnose.fact.Inquiry;
import org.junit.jupiter.api.Test;

class DiagnosisTextTests {

  @Test
  void worstStandsFirstWithItsLinesAndWhatIsMissing() {
    String text =
        of(
            """
            [root@node-1 ~]# getenforce
            Disabled
            [root@node-1 ~]# kubectl -n shop get po
            NAME    READY   STATUS             RESTARTS   AGE
            redis   0/1     ImagePullBackOff   0          44s
            """);
    assertThat(text)
        .startsWith("FAIL  shop/redis: ImagePullBackOff")
        .contains("  line 5: redis   0/1")
        .contains("    kubectl -n shop describe pod redis\n")
        .contains("PASS  selinux of node-1: ")
        .endsWith("  line 5-5: kubectl get pods of node-1\n");
  }

  @Test
  void nothingRecognisedIsSaid() {
    assertThat(of("hello there\n")).startsWith("Nothing recognised");
  }

  @Test
  void hostileTextIsShownAndNeverObeyed() {
    String text =
        of("re\u001b]0;x\u0007\u202edis 0/1 CrashLoopBackOff 5 5m\n$(reboot) 0/1 Error 0 5m\n");
    assertThat(text).doesNotContain("\u001b", "\u0007", "\u202e");
    assertThat(text).contains("describe pod POD");
  }

  @Test
  void veryLongLinesAreShortened() {
    String text = of("web 0/1 Error 0 5m " + "x".repeat(1_900) + "\n");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
  }

  private static String of(String paste) {
    return DiagnosisText.of(Diagnostics.read(Paste.of(paste), Inquiry.NONE), Ink.PLAIN);
  }
}
