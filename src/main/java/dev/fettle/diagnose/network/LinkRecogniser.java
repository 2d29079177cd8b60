package dev.fettle.diagnose.network;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.fact.Trait;
import dev.fettle.diagnose.text.Subnet;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows {@code ip addr}, {@code ip -o addr}, {@code ip link}, {@code ifconfig} of both styles, and
 * the lines that {@code grep} takes out of them. Where the listing begins again, another host's
 * does.
 */
final class LinkRecogniser implements Recogniser {

  /** Links that the nodes of a cluster have alike. */
  private static final Set<String> COMPARED = Set.of("cni0", "flannel.1", "docker0");

  private static final Set<String> STATES = Set.of("UP", "DOWN", "UNKNOWN", "LOWERLAYERDOWN");

  @Override
  public List<Reading> read(Exchange exchange) {
    return new Listing(exchange).readings();
  }

  /** One walk over an output. */
  private static final class Listing {

    private final Exchange exchange;
    private final List<Reading> readings = new ArrayList<>();
    private List<Fact> facts = new ArrayList<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> addressed = new HashSet<>();
    private String link = "";
    private String lastAddressed = "";
    private String kind = "ip addr";

    Listing(Exchange exchange) {
      this.exchange = exchange;
    }

    List<Reading> readings() {
      for (Exchange.Printed printed : exchange.output()) {
        List<String> words = Words.of(unmarked(printed.text()));
        if (!words.isEmpty()) {
          line(new Cited(printed.line(), printed.text()), words);
        }
      }
      close();
      return readings;
    }

    private void line(Cited cited, List<String> words) {
      String first = words.getFirst();
      if (isIndex(first) && words.size() > 2) {
        numbered(cited, words);
      } else if (first.equals("inet") && words.size() > 2) {
        address(cited, words);
      } else if (first.endsWith(":") && Words.at(words, 1).startsWith("flags=")) {
        kind = "ifconfig";
        open(cited, first.substring(0, first.length() - 1), words, Words.after(words, "mtu"));
      } else if (Words.at(words, 1).equals("Link") && Words.at(words, 2).startsWith("encap:")) {
        kind = "ifconfig";
        open(cited, first, List.of(first), "");
      } else if (words.stream().anyMatch(word -> word.startsWith("MTU:"))) {
        oldMtu(cited, words);
      } else if (STATES.contains(Words.at(words, 1)) && words.size() > 2) {
        brief(cited, words);
      } else if (first.endsWith(":") && words.size() == 2) {
        listed(cited, first.substring(0, first.length() - 1), words.get(1));
      }
    }

    /** {@code 4: cni0: <…> mtu 1450 …}, or with {@code -o} {@code 4: cni0 inet 10.…}. */
    private void numbered(Cited cited, List<String> words) {
      String name = bare(words.get(1));
      if (words.get(2).startsWith("<")) {
        kind = "ip addr";
        open(cited, name, words, Words.after(words, "mtu"));
      } else if (words.get(2).equals("inet") && words.size() > 4) {
        Subnet.parse(Words.at(words, 3)).ifPresent(subnet -> add(cited, name, subnet));
      }
    }

    /** {@code eth0 UP 192.0.2.44/24 …}. */
    private void brief(Cited cited, List<String> words) {
      for (String word : words.subList(2, words.size())) {
        Subnet.parse(word)
            .filter(subnet -> word.indexOf('/') > 0)
            .ifPresent(subnet -> add(cited, bare(words.getFirst()), subnet));
      }
    }

    private void open(Cited cited, String name, List<String> words, String mtu) {
      if (!links.add(name)) {
        close();
        links.add(name);
      }
      link = name;
      String flags = Words.at(words, 2).startsWith("<") ? words.get(2) : Words.at(words, 1);
      int size = Words.number(mtu);
      facts.add(new Link(cited, name, size, flags));
      if (size >= 1280 && COMPARED.contains(name)) {
        facts.add(new Trait(cited, "MTU of " + name, mtu));
      }
    }

    /** A link has its addresses in a row: when it comes again later, another host's list began. */
    private void add(Cited cited, String name, Subnet subnet) {
      if (!addressed.add(name) && !lastAddressed.equals(name)) {
        close();
        addressed.add(name);
      }
      lastAddressed = name;
      facts.add(new LinkAddress(cited, name, subnet));
    }

    private void oldMtu(Cited cited, List<String> words) {
      if (link.isEmpty()) {
        return;
      }
      String mtu =
          words.stream().filter(w -> w.startsWith("MTU:")).findFirst().orElse("MTU:").substring(4);
      facts.add(new Link(cited, link, Words.number(mtu), ""));
    }

    private void address(Cited cited, List<String> words) {
      String value = words.get(1);
      String last = words.getLast();
      boolean scoped = words.contains("scope");
      if (value.startsWith("addr:")) {
        masked(cited, value.substring(5), valueOf(words, "Mask:"));
      } else if (words.contains("netmask")) {
        masked(cited, value, Words.after(words, "netmask"));
      } else if (scoped && !last.equals(Words.after(words, "scope"))) {
        Subnet.parse(value).ifPresent(subnet -> add(cited, last, subnet));
      }
    }

    private void masked(Cited cited, String address, String mask) {
      Optional<Subnet> of = Subnet.parse(mask);
      int prefix = of.map(LinkRecogniser.Listing::length).orElse(-1);
      if (!link.isEmpty() && prefix >= 0) {
        Subnet.parse(address + "/" + prefix).ifPresent(subnet -> add(cited, link, subnet));
      }
    }

    /** The length that a mask stands for; -1 when its ones have gaps, as in a cut one. */
    private static int length(Subnet mask) {
      int ones = Long.bitCount(mask.bits());
      return mask.within(ones).network().bits() == mask.bits() ? ones : -1;
    }

    /** {@code cni0: 10.4.1.1}, as people note addresses down: an address without its length. */
    private void listed(Cited cited, String name, String value) {
      if (name.equals("cni0") || name.equals("flannel.1")) {
        Subnet.parse(value)
            .filter(subnet -> value.indexOf('/') < 0)
            .ifPresent(subnet -> facts.add(new NotedAddress(cited, name, subnet)));
      }
    }

    private void close() {
      if (!facts.isEmpty()) {
        readings.add(
            new Reading(
                kind,
                exchange.host(),
                facts.getFirst().line(),
                facts.getLast().line(),
                exchange.ended(),
                facts,
                ""));
      }
      facts = new ArrayList<>();
      links.clear();
      addressed.clear();
      lastAddressed = "";
      link = "";
    }

    private static String valueOf(List<String> words, String label) {
      return words.stream()
          .filter(word -> word.startsWith(label))
          .findFirst()
          .map(word -> word.substring(label.length()))
          .orElse("");
    }

    private static boolean isIndex(String word) {
      return word.endsWith(":") && Words.number(word.substring(0, word.length() - 1)) > 0;
    }

    private static String bare(String word) {
      String name = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
      int at = name.indexOf('@');
      return at < 0 ? name : name.substring(0, at);
    }

    /** Guides emphasise digits inside literal blocks, where the marks stay visible. */
    private static String unmarked(String text) {
      return text.indexOf('*') < 0 ? text : text.replace("\\ **", "").replace("**\\", "");
    }
  }
}
