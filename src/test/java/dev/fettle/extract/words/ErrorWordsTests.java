package dev.fettle.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorWordsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Failed to pull image \"192.0.2.10:5000/redis:1.2.0\": Error: image redis:1.2.0 not found",
        "curl: (7) Failed connect to 192.0.2.2:11103; No route to host",
        "E0512 10:15:00.000001       1 reflector.go:125] list of pods",
        "redis    0/1       ImagePullBackOff   0          44s",
        "2019-01-30 17:25:03,369 - cli - ERROR - cfg",
        "connect ECONNREFUSED 192.0.2.1:27017",
        "mas3-214   NotReady   2d   v1.7.0",
        "The connection to the server localhost:8080 was refused",
        "ping: unknown host www.example.com",
        "请求失败"
      })
  void reportsAFault(String line) {
    assertThat(ErrorWords.isError(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "node-1 : ok=2 changed=0 unreachable=0 failed=0",
        "0 errors, 0 warnings",
        "web-0   1/1     Running   0          3d",
        "completed without errors",
        "restartPolicy: OnFailure",
        "DROP       all  --  anywhere             anywhere             ctstate INVALID",
        "-A FORWARD -m conntrack --ctstate INVALID -j DROP",
        "Start it if not ready",
        "imagePullPolicy: IfNotPresent",
        ""
      })
  void reportsNoFault(String line) {
    assertThat(ErrorWords.isError(line)).isFalse();
  }

  @Test
  void reasonIsTheWordThatNamesTheFault() {
    assertThat(ErrorWords.reason("redis 0/1 ErrImagePull 0")).contains("ErrImagePull");
    assertThat(ErrorWords.reason("mongo-0 0/1 ErrImagePull0 44s")).contains("ErrImagePull");
    assertThat(ErrorWords.reason("kind: ReplicaSet")).isEmpty();
  }
}
