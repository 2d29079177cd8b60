package dev.fettle.diagnose.iptables;

import dev.fettle.console.Exchange;
import dev.fettle.console.ExchangeReader;
import dev.fettle.console.Paste;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Specialty;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures reading and tracing of a kube-proxy dump at 1, 10 and 100 times 500 rules: {@code main}
 * prints milliseconds, the median of several runs after a warm-up, and the first run as it is.
 */
final class DumpSpeed {

  private static final int RUNS = 9;

  private DumpSpeed() {}

  public static void main(String[] args) {
    for (int services : new int[] {100, 1000, 10_000}) {
      String text = dump(services);
      List<Double> cut = new ArrayList<>();
      List<Double> read = new ArrayList<>();
      List<Double> trace = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        run(text, cut, read, trace);
      }
      System.out.printf(
          "%6d rules, %5.1f MB: first %.0f ms; then lines %.0f, read %.0f, trace and checks %.0f ms%n",
          text.lines().filter(l -> l.startsWith("-A")).count(),
          text.length() / 1e6,
          cut.getFirst() + read.getFirst() + trace.getFirst(),
          median(cut),
          median(read),
          median(trace));
    }
  }

  private static void run(String text, List<Double> cut, List<Double> read, List<Double> trace) {
    Specialty specialty = IptablesSpecialty.specialty();
    long start = System.nanoTime();
    List<Exchange> exchanges = ExchangeReader.read(new Paste(text, false));
    long lines = System.nanoTime();
    List<Reading> readings =
        specialty.recognisers().stream()
            .flatMap(r -> exchanges.stream().flatMap(e -> r.read(e).stream()))
            .toList();
    long facts = System.nanoTime();
    Inquiry inquiry = new Inquiry("10.97.0.7:80", "10.244.9.9", "");
    long findings =
        specialty.checks().stream()
            .flatMap(check -> check.look(new Facts(readings), inquiry).stream())
            .count();
    long end = System.nanoTime();
    cut.add((lines - start) / 1e6);
    read.add((facts - lines) / 1e6);
    trace.add((end - facts) / 1e6 + findings * 0);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** Five rules for each service, one endpoint each. */
  static String dump(int services) {
    StringBuilder head =
        new StringBuilder(
            "*nat\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n:POSTROUTING ACCEPT [0:0]\n:KUBE-MARK-MASQ - [0:0]\n:KUBE-NODEPORTS - [0:0]\n:KUBE-POSTROUTING - [0:0]\n:KUBE-SERVICES - [0:0]\n");
    StringBuilder entries =
        new StringBuilder(
            "-A PREROUTING -m comment --comment \"kubernetes service portals\" -j KUBE-SERVICES\n-A OUTPUT -m comment --comment \"kubernetes service portals\" -j KUBE-SERVICES\n-A POSTROUTING -m comment --comment \"kubernetes postrouting rules\" -j KUBE-POSTROUTING\n-A KUBE-MARK-MASQ -j MARK --set-xmark 0x4000/0x4000\n-A KUBE-POSTROUTING -m mark ! --mark 0x4000/0x4000 -j RETURN\n-A KUBE-POSTROUTING -j MASQUERADE\n");
    StringBuilder chains = new StringBuilder();
    for (int i = 0; i < services; i++) {
      String name = "%016d".formatted(i);
      String service = "ns" + i % 50 + "/svc" + i + ":http";
      String vip = "10." + (96 + i / 65_536) + "." + i / 256 % 256 + "." + i % 256;
      String pod = "10.244." + i / 250 % 250 + "." + (i % 250 + 1);
      head.append(":KUBE-SEP-")
          .append(name)
          .append(" - [0:0]\n:KUBE-SVC-")
          .append(name)
          .append(" - [0:0]\n");
      entries
          .append("-A KUBE-SERVICES -d ")
          .append(vip)
          .append("/32 -p tcp -m comment --comment \"")
          .append(service)
          .append(" cluster IP\" -m tcp --dport 80 -j KUBE-SVC-")
          .append(name)
          .append('\n');
      chains
          .append("-A KUBE-SEP-")
          .append(name)
          .append(" -s ")
          .append(pod)
          .append("/32 -m comment --comment \"")
          .append(service)
          .append("\" -j KUBE-MARK-MASQ\n");
      chains
          .append("-A KUBE-SEP-")
          .append(name)
          .append(" -p tcp -m comment --comment \"")
          .append(service)
          .append("\" -m tcp -j DNAT --to-destination ")
          .append(pod)
          .append(":8080\n");
      chains
          .append("-A KUBE-SVC-")
          .append(name)
          .append(" ! -s 10.244.0.0/16 -d ")
          .append(vip)
          .append("/32 -p tcp -m comment --comment \"")
          .append(service)
          .append(" cluster IP\" -m tcp --dport 80 -j KUBE-MARK-MASQ\n");
      chains
          .append("-A KUBE-SVC-")
          .append(name)
          .append(" -m comment --comment \"")
          .append(service)
          .append(" -> ")
          .append(pod)
          .append(":8080\" -j KUBE-SEP-")
          .append(name)
          .append('\n');
    }
    entries.append(
        "-A KUBE-SERVICES -m comment --comment \"kubernetes service nodeports; NOTE: this must be the last rule in this chain\" -m addrtype --dst-type LOCAL -j KUBE-NODEPORTS\n");
    String filter =
        "*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT\n";
    return filter + head + entries + chains + "COMMIT\n";
  }
}
