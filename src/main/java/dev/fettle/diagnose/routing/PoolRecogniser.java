package dev.fettle.diagnose.routing;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows the speakers' configuration (MetalLB's config map and its like): {@code peers} or {@code
 * bgp-bfd-peers}, and {@code address-pools}, one key a line.
 */
final class PoolRecogniser implements Recogniser {

  private static final int LENGTH_MAX = 20_000;

  private static final List<String> KEYS =
      List.of(
          "bgp-bfd-peers:",
          "peer-address:",
          "peer-asn:",
          "my-asn:",
          "hold-time:",
          "min-rx:",
          "min-tx:",
          "multiplier:",
          "my-address-pools:",
          "address-pools:",
          "name:",
          "protocol:",
          "addresses:",
          "auto-assign:",
          "kind:");

  @Override
  public List<Reading> read(Exchange exchange) {
    boolean pools = false;
    for (Exchange.Printed printed : exchange.output()) {
      String text = printed.text().strip();
      pools |= text.equals("address-pools:") || text.endsWith("peers:") || isGlued(text);
    }
    return pools ? new Walk().read(exchange) : List.of();
  }

  private static boolean isGlued(String text) {
    return text.length() < LENGTH_MAX
        && text.contains("address-pools:- name: ")
        && text.contains("peer-address: ");
  }

  /** The lines of a configuration that lost its line ends: they begin with known keys. */
  private static List<String> lines(String text) {
    if (!isGlued(text)) {
      return List.of(text);
    }
    String cut = text.replace("- ", "\n- ");
    for (String key : KEYS) {
      cut = cut.replace("- " + key, "- \u0000" + key).replace("my-" + key, "my-\u0000" + key);
      cut = cut.replace("bfd-" + key, "bfd-\u0000" + key);
      cut = cut.replace("\u0000" + key, "\u0000").replace(key, "\n" + key);
      cut = cut.replace("\u0000", key);
    }
    return List.of(cut.split("\n"));
  }

  /** One walk over the lines; a list item belongs to the last key without a value. */
  private static final class Walk {

    private final List<Fact> facts = new ArrayList<>();
    private List<String> items = new ArrayList<>();
    private String section = "";
    private String key = "";
    private String name = "";
    private Cited cited = new Cited(0, "");

    List<Reading> read(Exchange exchange) {
      for (Exchange.Printed printed : exchange.output()) {
        for (String text : lines(printed.text().strip())) {
          line(new Cited(printed.line(), text), text.strip());
        }
      }
      close();
      return LineRecogniser.of("load balancer configuration", exchange, facts);
    }

    private void line(Cited at, String text) {
      if (text.endsWith("peers:") || text.equals("address-pools:")) {
        close();
        section = text.startsWith("address") ? "pools" : "peers";
        return;
      }
      boolean item = text.startsWith("- ");
      String rest = item ? text.substring(2).strip() : text;
      int colon = rest.indexOf(": ");
      boolean list = rest.endsWith(":");
      if (list) {
        key = rest.substring(0, rest.length() - 1);
      } else if (colon > 0) {
        value(at, rest.substring(0, colon), rest.substring(colon + 2).strip(), item);
      } else if (item && (key.endsWith("addresses") || key.endsWith("address-pools"))) {
        items.add(rest);
      }
    }

    private void value(Cited at, String named, String value, boolean item) {
      boolean opens =
          section.equals("peers") && named.equals("peer-address")
              || section.equals("pools") && named.equals("name");
      if (opens || item && !section.isEmpty()) {
        close();
      }
      if (opens) {
        name = value;
        cited = at;
      }
    }

    private void close() {
      if (!name.isEmpty()) {
        facts.add(
            section.equals("peers") ? new Peer(cited, name, items) : new Pool(cited, name, items));
      }
      name = "";
      key = "";
      items = new ArrayList<>();
    }
  }
}
