package dev.fettle.diagnose.iptables;

import dev.fettle.diagnose.fact.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a packet met, as TRACE logged it.
 *
 * @param packet its ID, or nft's trace id
 * @param from {@code IP:PORT} at first
 * @param to {@code IP:PORT} at first
 * @param arrived {@code IP:PORT} at last: another one when it was translated
 * @param outcome {@code accept}, {@code drop} … of the last rule; empty when nothing tells
 * @param events in order
 */
record Story(
    String packet, String from, String to, String arrived, String outcome, List<Event> events)
    implements Finding.Detail {

  Story {
    events = List.copyOf(events);
  }

  /**
   * A line of the log.
   *
   * @param line of the paste
   * @param kind {@code rule}, {@code return} or {@code policy}
   * @param rule its number; 0 when the log has none
   * @param text of the rule, when a dump of it was pasted too; else empty
   */
  record Event(int line, String table, String chain, String kind, int rule, String text) {

    String words() {
      String place = "%s %s".formatted(table, chain);
      String what =
          switch (kind) {
            case "return" -> "the end of " + place;
            case "policy" -> "the policy of " + place;
            default -> place + (rule == 0 ? "" : " rule " + rule);
          };
      return "line %d, %s%s".formatted(line, what, text.isEmpty() ? "" : ": " + text);
    }
  }

  /** One line for each event. */
  public List<String> told() {
    List<String> lines = new ArrayList<>();
    events.forEach(event -> lines.add(event.words()));
    return lines;
  }
}
