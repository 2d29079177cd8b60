package dev.fettle.diagnose.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults that need no packet to be seen. */
class StructureTests {

  private static final String CENTOS =
      """
      Chain INPUT (policy ACCEPT)
      num  target     prot opt source               destination
      1    ACCEPT     all  --  0.0.0.0/0            0.0.0.0/0            state RELATED,ESTABLISHED
      2    ACCEPT     icmp --  0.0.0.0/0            0.0.0.0/0
      3    ACCEPT     tcp  --  0.0.0.0/0            0.0.0.0/0            state NEW tcp dpt:22
      4    REJECT     all  --  0.0.0.0/0            0.0.0.0/0            reject-with icmp-host-prohibited
      5    ACCEPT     tcp  --  0.0.0.0/0            0.0.0.0/0            tcp dpt:8080

      Chain FORWARD (policy ACCEPT)
      num  target     prot opt source               destination
      1    REJECT     all  --  0.0.0.0/0            0.0.0.0/0            reject-with icmp-host-prohibited

      Chain OUTPUT (policy ACCEPT)
      num  target     prot opt source               destination

      """;

  @Test
  void acceptBelowRejectIsNeverReached() {
    Finding found = Samples.check(CENTOS, "iptables-order").getFirst();
    assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(found.message()).contains("Rule 4 of INPUT", "rule 5 of INPUT");
    assertThat(found.evidence()).hasSize(2);
  }

  @Test
  void addressIsTakenFromTheErrorLine() {
    String paste = "ssh: connect to host 192.0.2.9 port 8080: No route to host\n\n" + CENTOS;
    Finding found = Samples.trace(paste, "", "203.0.113.9");
    assertThat(found.subject()).isEqualTo("192.0.2.9:8080");
    assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(found.message()).contains("rule 4 of INPUT", "rule 5 of INPUT", "No route to host");
  }

  @Test
  void callerIsTakenFromTheErrorLineOfGo() {
    String save = Samples.text("modern.save");
    String paste =
        "Get https://10.96.0.1:443/: read tcp 10.244.1.9:4711->10.96.0.1:443: i/o timeout\n" + save;
    Finding found = Samples.trace(paste, "", "");
    assertThat(found.message()).startsWith("From 10.244.1.9:").contains("192.0.2.10:6443");
  }

  @Test
  void jumpToAChainThatIsNotThereIsNamed() {
    String save =
        Samples.text("modern.save")
            .lines()
            .filter(line -> !line.contains("A KUBE-SEP-WEBB") && !line.contains(":KUBE-SEP-WEBB"))
            .reduce("", (a, b) -> a + b + "\n");
    Finding chains = Samples.check(save, "iptables-chains").getFirst();
    assertThat(chains.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(chains.message()).contains("KUBE-SEP-WEBBBBBBBBBBBBBB, a chain that does not exist");
    Finding trace = Samples.trace(save, "10.96.10.10:80", "pod");
    assertThat(trace.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(trace.message()).startsWith("From a pod: for 33% of the connections, rule 3");
    assertThat(Samples.trace(Forms.list(save), "10.96.10.10:80", "pod").verdict())
        .isNotEqualTo(Verdict.PASS);
  }

  @Test
  void podNetworkWithoutMasqueradeFails() {
    String save = without(Samples.text("old.save"), "! -d 224.0.0.0/4 -j MASQUERADE");
    Finding found = Samples.check(save, "iptables-masquerade").getFirst();
    assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(found.message()).contains("10.244.0.0/16");
    assertThat(Samples.check(Samples.text("old.save"), "iptables-masquerade").getFirst().verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void markWithoutMasqueradeFails() {
    String save = without(Samples.text("modern.save"), "requiring SNAT");
    assertThat(Samples.check(save, "iptables-masquerade").getFirst().message())
        .contains("KUBE-MARK-MASQ");
  }

  @Test
  void ipvsIsSaidAndNotWalked() {
    String save =
        """
        *nat
        :PREROUTING ACCEPT [0:0]
        :INPUT ACCEPT [0:0]
        :OUTPUT ACCEPT [0:0]
        :POSTROUTING ACCEPT [0:0]
        :KUBE-MARK-MASQ - [0:0]
        :KUBE-SERVICES - [0:0]
        -A PREROUTING -m comment --comment "kubernetes service portals" -j KUBE-SERVICES
        -A OUTPUT -m comment --comment "kubernetes service portals" -j KUBE-SERVICES
        -A KUBE-MARK-MASQ -j MARK --set-xmark 0x4000/0x4000
        -A KUBE-SERVICES ! -s 10.244.0.0/16 -m comment --comment "Kubernetes service cluster ip + port for masquerade purpose" -m set --match-set KUBE-CLUSTER-IP dst,dst -j KUBE-MARK-MASQ
        -A KUBE-SERVICES -m set --match-set KUBE-CLUSTER-IP dst,dst -j ACCEPT
        COMMIT
        """;
    Finding found = Samples.trace(save, "10.96.0.1:443", "pod");
    assertThat(found.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(found.message()).contains("IPVS mode");
    assertThat(found.missing().orElseThrow().command()).isEqualTo("ipvsadm -L -n -t 10.96.0.1:443");
  }

  @Test
  void nftablesAreRecognisedAndNotWalked() {
    String paste = "table ip kube-proxy {\n  chain services {\n  }\n}\n";
    List<Finding> found = Samples.findings(paste, "10.96.0.1:443", "");
    assertThat(found).singleElement().extracting(Finding::verdict).isEqualTo(Verdict.UNKNOWN);
    assertThat(found.getFirst().message()).contains("nftables");
  }

  @Test
  void unknownMatchesDecideNothing() {
    String save =
        CENTOS
            .replace("tcp dpt:22", "tcp dpt:22 STRING match \"x\" ALGO name bm")
            .replace("1    REJECT ", "1    ACCEPT ");
    Finding found = Samples.trace(save, "127.0.0.1:22", "node");
    assertThat(found.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void packetsOfTheLogMeetTheRulesOfTheDump() {
    String log =
        """
        Feb 11 10:02:41 node-1 kernel: TRACE: filter:INPUT:rule:4 IN=eth0 OUT= SRC=192.0.2.1 DST=192.0.2.9 LEN=60 TTL=64 ID=7 PROTO=TCP SPT=4711 DPT=8080 SEQ=1 ACK=0
        """;
    Finding found = Samples.check(log + CENTOS, "iptables-packets").getFirst();
    assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(found.message()).contains("rule 4 of INPUT", "reject with icmp-host-prohibited");
  }

  @Test
  void tracesOfNftEndWithTheirVerdict() {
    String log =
        """
        trace id 3f1a2b ip filter INPUT packet: iif "eth0" ip saddr 192.0.2.1 ip daddr 192.0.2.9 tcp sport 4711 tcp dport 80
        trace id 3f1a2b ip filter INPUT rule tcp dport 80 counter drop (verdict drop)
        """;
    Finding found = Samples.check(log, "iptables-packets").getFirst();
    assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(found.subject()).isEqualTo("packet 3f1a2b from 192.0.2.1:4711 to 192.0.2.9:80");
  }

  private static String without(String text, String part) {
    return text.lines().filter(line -> !line.contains(part)).reduce("", (a, b) -> a + b + "\n");
  }
}
