package dev.fettle.diagnose.iptables.read;

import dev.fettle.console.Exchange;
import dev.fettle.console.Exchange.Printed;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows the traces of packets: {@code TRACE: nat:PREROUTING:rule:1 IN=eth0 …} of the kernel's log,
 * and {@code trace id 1a2b ip nat PREROUTING …} of nft.
 */
public final class TraceRecogniser implements Recogniser {

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> lines = new ArrayList<>();
    for (Printed line : exchange.output()) {
      int kernel = line.text().indexOf("TRACE: ");
      int nft = kernel < 0 ? line.text().indexOf("trace id ") : -1;
      if (kernel >= 0) {
        kernel(line, kernel + 7).ifPresent(lines::add);
      } else if (nft >= 0) {
        nft(line, nft + 9).ifPresent(lines::add);
      }
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Reading(
            "TRACE log",
            exchange.host(),
            lines.getFirst().line(),
            lines.getLast().line(),
            true,
            lines,
            ""));
  }

  /** {@code table:chain:kind:number}, then what the kernel logs of a packet. */
  private static Optional<TraceLine> kernel(Printed line, int from) {
    List<String> words = Words.of(line.text().substring(from));
    List<String> place = words.isEmpty() ? List.of() : List.of(words.getFirst().split(":", -1));
    if (place.size() != 4) {
      return Optional.empty();
    }
    String id = value(words, "ID");
    String packet = id + "/" + value(words, "SPT") + "/" + value(words, "SEQ");
    return Optional.of(
        new TraceLine(
            line.line(),
            packet,
            place.get(0),
            place.get(1),
            place.get(2),
            (int) Math.max(0, Names.number(place.get(3), 1 << 30)),
            value(words, "IN"),
            value(words, "OUT"),
            end(value(words, "SRC"), value(words, "SPT")),
            end(value(words, "DST"), value(words, "DPT")),
            value(words, "PROTO"),
            line.text().strip(),
            ""));
  }

  /**
   * {@code 1a2b ip nat PREROUTING packet: iif "eth0" ip saddr … }, {@code … rule … (verdict …)}.
   */
  private static Optional<TraceLine> nft(Printed line, int from) {
    List<String> words = Words.of(line.text().substring(from));
    if (words.size() < 5) {
      return Optional.empty();
    }
    String kind = words.get(4).replace(":", "");
    int open = line.text().lastIndexOf("(verdict ");
    String verdict = open < 0 ? "" : line.text().substring(open + 9).replace(")", "");
    boolean stated = kind.equals("verdict") || kind.equals("policy");
    return Optional.of(
        new TraceLine(
            line.line(),
            words.getFirst(),
            words.get(2),
            words.get(3),
            kind,
            0,
            after(words, "iif"),
            after(words, "oif"),
            end(after(words, "saddr"), after(words, "sport")),
            end(after(words, "daddr"), after(words, "dport")),
            words.contains("udp") ? "UDP" : words.contains("tcp") ? "TCP" : "",
            line.text().strip(),
            stated && words.size() > 5 ? words.get(5) : verdict));
  }

  private static String value(List<String> words, String key) {
    String head = key + "=";
    return words.stream()
        .filter(word -> word.startsWith(head))
        .map(word -> word.substring(head.length()))
        .findFirst()
        .orElse("");
  }

  private static String after(List<String> words, String key) {
    int at = words.lastIndexOf(key);
    return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : "";
  }

  private static String end(String address, String port) {
    return port.isEmpty() ? address : address + ":" + port;
  }
}
