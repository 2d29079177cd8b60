package dev.fettle.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTests {

  private static String read(String line) {
    return Normalizer.read(line).stream().map(Token::text).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-10-11T19:13:53.345381984Z           | <time>
          00:47:01.141                             | <time>
          192.0.2.7                                | <ip>
          192.0.2.0/24                             | <ip>
          2001:db8::1                              | <ip>
          52:54:00:12:34:56                        | <mac>
          96c57659-7c7b-52ff-a9be-0903faeef786     | <uuid>
          0x10000006b                              | <hex>
          e0c5ed113bbf3d26080c7d503802f162         | <hex>
          1m5s                                     | <dur>
          350ms                                    | <dur>
          20G                                      | <size>
          512MiB                                   | <size>
          v1.22.3                                  | <ver>
          1.19.0-rc1                               | <ver>
          4711                                     | <num>
          87%                                      | <num>
          <node-name>                              | <any>
          ${NODE}                                  | <any>
          {{ node }}                               | <any>
          """)
  void volatileValuesBecomeHoles(String value, String hole) {
    assertThat(read(value)).isEqualTo(hole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exit code 137                            | exit code 137
          HTTP 503 Service Unavailable             | http 503 service unavailable
          errno 28                                 | errno 28
          0/3 nodes are available                  | 0/<num> nodes are available
          CrashLoopBackOff                         | crashloopbackoff
          --service-cidr                           | service-cidr
          app.kubernetes.io/managed-by             | app.kubernetes.io managed-by
          dial tcp 192.0.2.7:6443                  | dial tcp <ip> :6443
          net.ipv4.ip_forward                      | net.ipv4.ip_forward
          ECONNREFUSED                             | econnrefused
          """)
  void whatCarriesMeaningStays(String line, String tokens) {
    assertThat(read(line)).isEqualTo(tokens);
  }

  @Test
  void aCounterThatStandsAtZeroSaysNothing() {
    assertThat(read("failed=0 unreachable=0")).isEqualTo("<zero> <zero>");
    assertThat(read("failed=2")).isEqualTo("failed <num>");
  }

  @Test
  void namesLoseTheirVariableEnds() {
    Token token = Normalizer.read("coredns-5d78c9869d-x7k2p").getFirst();
    assertThat(token.text()).isEqualTo("coredns");
    assertThat(token.kind()).isEqualTo(Token.Kind.NAME);
  }

  @Test
  void quotedWordsAndPathsAreNames() {
    assertThat(Normalizer.read("secret \"web\" in /etc/pki"))
        .extracting(Token::kind)
        .containsExactly(
            Token.Kind.WORD, Token.Kind.NAME, Token.Kind.WORD, Token.Kind.NAME, Token.Kind.NAME);
  }

  @Test
  void chineseIsReadInPairs() {
    assertThat(read("节点未就绪")).isEqualTo("节点 点未 未就 就绪");
  }

  @Test
  void tokensKnowWhereTheyStand() {
    String line = "Failed to pull image \"192.0.2.1:5000/redis:1.2.0\"";
    for (Token token : Normalizer.read(line)) {
      assertThat(token.start()).isLessThan(token.end());
      if (token.kind() == Token.Kind.WORD) {
        assertThat(line.substring(token.start(), token.end())).isEqualToIgnoringCase(token.text());
      }
    }
  }

  @Test
  void tokensOfOneLineAreBounded() {
    List<Token> tokens = Normalizer.read("a-1/".repeat(100_000) + " b".repeat(100_000));
    assertThat(tokens).hasSizeLessThanOrEqualTo(Normalizer.TOKENS_MAX + 12);
  }
}
