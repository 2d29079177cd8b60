package dev.fettle.diagnose.iptables.read;

import dev.fettle.console.Exchange;
import dev.fettle.console.Exchange.Printed;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.iptables.rule.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows error lines that name the address that did not answer, as Go, curl, ssh and Java write
 * them: {@code dial tcp 10.96.0.1:443: i/o timeout}, {@code Failed connect to 192.0.2.1:80; No
 * route to host}.
 */
public final class DialRecogniser implements Recogniser {

  private static final List<String> FAULTS =
      List.of(
          "o route to host", "imed out", "imeout", "refused", "unreachable", "deadline exceeded");

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Reading> found = new ArrayList<>();
    for (Printed line : exchange.output()) {
      if (isFault(line.text())) {
        dialled(line).ifPresent(fact -> found.add(reading(exchange, fact)));
      }
    }
    return found;
  }

  private static Reading reading(Exchange exchange, Dialled fact) {
    return new Reading(
        "connection error", exchange.host(), fact.line(), fact.line(), true, List.of(fact), "");
  }

  private static boolean isFault(String text) {
    if (text.length() > 4000
        || text.startsWith("-A ")
        || text.startsWith("[") && text.contains("] -A ")) {
      return false;
    }
    return FAULTS.stream().anyMatch(text::contains) && !text.contains("TRACE: ");
  }

  private static Optional<Dialled> dialled(Printed line) {
    String text = line.text();
    int arrow = text.indexOf("->");
    Optional<Ends> called = arrow > 0 ? at(text, arrow + 2) : anywhere(text);
    boolean udp =
        text.contains("dial udp") || text.contains("read udp") || text.contains("write udp");
    Optional<Net> from =
        arrow > 0 ? at(text, start(text, arrow)).map(Ends::address) : Optional.empty();
    return called.map(ends ->
        new Dialled(
            line.line(), text.strip(), ends.address(), ends.port(), udp ? "udp" : "tcp", from));
  }

  private static Optional<Ends> anywhere(String text) {
    Optional<Ends> last = Optional.empty();
    for (int i = 0; i < text.length(); i++) {
      boolean start = i == 0 || !isPart(text.charAt(i - 1));
      if (start && isPart(text.charAt(i))) {
        Optional<Ends> here = at(text, i);
        boolean told =
            here.isPresent()
                && (text.startsWith("dial ", Math.max(0, i - 9))
                    || text.startsWith("to ", Math.max(0, i - 3)));
        if (told) {
          return here;
        }
        last = last.isPresent() ? last : here;
      }
    }
    return last;
  }

  private static int start(String text, int end) {
    int i = end;
    while (i > 0 && isPart(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** {@code IP:PORT}, {@code [v6]:PORT} or {@code IP port PORT} from {@code from}. */
  private static Optional<Ends> at(String text, int from) {
    int end = from;
    while (end < text.length() && end < from + 60 && isPart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(from, end);
    while (word.endsWith(":") || word.endsWith(".")) {
      word = word.substring(0, word.length() - 1);
    }
    Optional<Net> alone = Net.of(word);
    if (alone.isPresent() && !word.contains("/")) {
      return port(text, end).map(port -> new Ends(alone.get(), port));
    }
    int colon = word.lastIndexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    int port = (int) Names.number(word.substring(colon + 1), 65_535);
    String host = word.substring(0, colon).replace("[", "").replace("]", "");
    return Net.of(host).filter(net -> port > 0 && net.single()).map(net -> new Ends(net, port));
  }

  private static Optional<Integer> port(String text, int from) {
    if (!text.startsWith(" port ", from)) {
      return Optional.empty();
    }
    int end = from + 6;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    int port = (int) Names.number(text.substring(from + 6, end), 65_535);
    return port > 0 ? Optional.of(port) : Optional.empty();
  }

  private static boolean isPart(char c) {
    return c >= '0' && c <= '9'
        || c >= 'a' && c <= 'f'
        || c >= 'A' && c <= 'F'
        || c == '.'
        || c == ':'
        || c == '['
        || c == ']';
  }

  private record Ends(Net address, int port) {}
}
