package dev.fettle.diagnose.iptables.read;

import static java.util.Map.entry;

import dev.fettle.diagnose.iptables.rule.Condition.Range;
import dev.fettle.diagnose.iptables.rule.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names and numbers that mean the same: without {@code -n}, {@code -L} prints the former. */
final class Names {

  private static final Map<String, String> NETS =
      Map.of(
          "localhost", "127.0.0.1",
          "localhost.localdomain", "127.0.0.1",
          "loopback/8", "127.0.0.0/8",
          "localhost/8", "127.0.0.0/8",
          "link-local/16", "169.254.0.0/16",
          "base-address.mcast.net/4", "224.0.0.0/4",
          "ip6-localhost", "::1");

  /** From /etc/services: the ports that rules of nodes name. */
  private static final Map<String, Integer> PORTS =
      Map.ofEntries(
          entry("ftp", 21),
          entry("ssh", 22),
          entry("telnet", 23),
          entry("smtp", 25),
          entry("domain", 53),
          entry("bootps", 67),
          entry("bootpc", 68),
          entry("http", 80),
          entry("www", 80),
          entry("sunrpc", 111),
          entry("ntp", 123),
          entry("snmp", 161),
          entry("bgp", 179),
          entry("ldap", 389),
          entry("https", 443),
          entry("ldaps", 636),
          entry("nfs", 2049),
          entry("postgresql", 5432),
          entry("mysql", 3306),
          entry("amqp", 5672),
          entry("redis", 6379),
          entry("http-alt", 8080),
          entry("webcache", 8080),
          entry("commplex-main", 5000),
          entry("commplex-link", 5001),
          entry("mdns", 5353),
          entry("otv", 8472),
          entry("sun-sr-https", 6443),
          entry("vxlan", 4789));

  private static final Map<String, String> PROTOCOLS =
      Map.ofEntries(
          entry("0", "all"),
          entry("1", "icmp"),
          entry("2", "igmp"),
          entry("4", "ipencap"),
          entry("6", "tcp"),
          entry("17", "udp"),
          entry("41", "ipv6"),
          entry("47", "gre"),
          entry("50", "esp"),
          entry("51", "ah"),
          entry("58", "icmpv6"),
          entry("89", "ospf"),
          entry("94", "ipip"),
          entry("112", "vrrp"),
          entry("132", "sctp"),
          entry("136", "udplite"),
          entry("ipv6-icmp", "icmpv6"));

  private Names() {}

  static Optional<Net> net(String text) {
    if (text.equals("anywhere")) {
      return Optional.of(Net.ANY4);
    }
    return Net.of(NETS.getOrDefault(text, text));
  }

  static String protocol(String text) {
    return PROTOCOLS.getOrDefault(text, text);
  }

  /** Whether {@code -L} could print it in the column of protocols. */
  static boolean isProtocol(String text) {
    String name = text.startsWith("!") ? text.substring(1) : text;
    return PROTOCOLS.containsKey(name) || PROTOCOLS.containsValue(name);
  }

  /** Ranges of {@code 80}, {@code 80:90}, {@code 80,443}; empty when one is not known. */
  static List<Range> ports(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      int colon = part.indexOf(':');
      int low = port(colon < 0 ? part : part.substring(0, colon), 0);
      int high = colon < 0 ? low : port(part.substring(colon + 1), 65_535);
      if (low < 0 || high < 0) {
        return List.of();
      }
      ranges.add(new Range(low, high));
    }
    return ranges;
  }

  /** A port's number; {@code open} for no text, -1 when it is none. */
  static int port(String text, int open) {
    if (text.isEmpty()) {
      return open;
    }
    Integer named = PORTS.get(text);
    return named != null ? named : (int) number(text, 65_535);
  }

  /** Decimal or {@code 0x…}; -1 when it is neither or above {@code max}. */
  static long number(String text, long max) {
    boolean hex = text.startsWith("0x") || text.startsWith("0X");
    int radix = hex ? 16 : 10;
    long value = text.length() > (hex ? 2 : 0) ? 0 : -1;
    for (int i = hex ? 2 : 0; i < text.length() && value >= 0; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      value = digit < 0 ? -1 : value * radix + digit;
      value = value > max ? -1 : value;
    }
    return value;
  }

  /** A share between 0 and 1; -1 when it is none. */
  static double share(String text) {
    boolean plain = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    if (!plain || text.indexOf('.') != text.lastIndexOf('.') || text.equals(".")) {
      return -1;
    }
    double share = Double.parseDouble(text);
    return share <= 1 ? share : -1;
  }
}
