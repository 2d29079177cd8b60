package dev.fettle.command;

import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Brings the author's words into one spelling, and reads the kind of value from them. */
final class PlaceholderNames {

  private static final Map<String, ParameterKind> HEADS =
      Map.ofEntries(
          Map.entry("node", ParameterKind.NODE),
          Map.entry("nodename", ParameterKind.NODE),
          Map.entry("host", ParameterKind.NODE),
          Map.entry("hostname", ParameterKind.NODE),
          Map.entry("master", ParameterKind.NODE),
          Map.entry("worker", ParameterKind.NODE),
          Map.entry("ip", ParameterKind.IP),
          Map.entry("ipv4", ParameterKind.IP),
          Map.entry("ipv6", ParameterKind.IP),
          Map.entry("ipaddr", ParameterKind.IP),
          Map.entry("ipaddress", ParameterKind.IP),
          Map.entry("vip", ParameterKind.IP),
          Map.entry("cidr", ParameterKind.CIDR),
          Map.entry("port", ParameterKind.PORT),
          Map.entry("nodeport", ParameterKind.PORT),
          Map.entry("pod", ParameterKind.POD),
          Map.entry("podname", ParameterKind.POD),
          Map.entry("namespace", ParameterKind.NAMESPACE),
          Map.entry("ns", ParameterKind.NAMESPACE),
          Map.entry("container", ParameterKind.CONTAINER),
          Map.entry("image", ParameterKind.IMAGE),
          Map.entry("tag", ParameterKind.TAG),
          Map.entry("interface", ParameterKind.INTERFACE),
          Map.entry("iface", ParameterKind.INTERFACE),
          Map.entry("nic", ParameterKind.INTERFACE),
          Map.entry("unit", ParameterKind.UNIT),
          Map.entry("file", ParameterKind.FILE),
          Map.entry("filename", ParameterKind.FILE),
          Map.entry("path", ParameterKind.FILE),
          Map.entry("dir", ParameterKind.FILE),
          Map.entry("directory", ParameterKind.FILE),
          Map.entry("folder", ParameterKind.FILE),
          Map.entry("archive", ParameterKind.FILE),
          Map.entry("tarball", ParameterKind.FILE),
          Map.entry("user", ParameterKind.USER),
          Map.entry("username", ParameterKind.USER),
          Map.entry("login", ParameterKind.USER),
          Map.entry("节点", ParameterKind.NODE),
          Map.entry("节点名", ParameterKind.NODE),
          Map.entry("端口", ParameterKind.PORT),
          Map.entry("命名空间", ParameterKind.NAMESPACE));

  private static final Set<String> FILLERS =
      Set.of("your", "the", "my", "a", "an", "this", "insert");
  private static final Set<String> SUFFIXES = Set.of("name", "number", "id", "here");

  /** Heads that an id or a number of is a value of another kind. */
  private static final Set<ParameterKind> NO_ID =
      Set.of(
          ParameterKind.IMAGE,
          ParameterKind.USER,
          ParameterKind.PORT,
          ParameterKind.FILE,
          ParameterKind.INTERFACE,
          ParameterKind.NAMESPACE);

  private PlaceholderNames() {}

  /** Lower-case words joined by {@code _}: {@code IP_master} is {@code ip_master}. */
  static String canonical(String words) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isLetterOrDigit(c) || startsWord(words, i)) {
        addPart(parts, part);
      }
      if (Character.isLetterOrDigit(c)) {
        part.append(c);
      }
    }
    addPart(parts, part);
    while (parts.size() > 1 && FILLERS.contains(parts.getFirst())) {
      parts.removeFirst();
    }
    return String.join("_", parts);
  }

  private static void addPart(List<String> parts, StringBuilder part) {
    if (!part.isEmpty()) {
      parts.add(part.toString().toLowerCase(Locale.ROOT));
      part.setLength(0);
    }
  }

  /** The N of {@code nodeName}, the A of {@code IPAddress}. */
  private static boolean startsWord(String words, int at) {
    if (at == 0 || !Character.isUpperCase(words.charAt(at))) {
      return false;
    }
    char before = words.charAt(at - 1);
    boolean next = at + 1 < words.length() && Character.isLowerCase(words.charAt(at + 1));
    boolean plural = at + 2 == words.length() && next;
    return Character.isLowerCase(before) || Character.isUpperCase(before) && next && !plural;
  }

  /** The kind that a canonical name says, else TEXT. */
  static ParameterKind kind(String name) {
    List<String> parts = List.of(name.split("_"));
    if (parts.getFirst().equals("ip") && !parts.getLast().equals("port")) {
      return ParameterKind.IP;
    }
    ParameterKind whole = HEADS.get(parts.getLast());
    if (whole != null) {
      return whole;
    }
    int head = parts.size() - 1;
    if (head > 0 && SUFFIXES.contains(parts.get(head))) {
      ParameterKind kind = HEADS.getOrDefault(parts.get(head - 1), ParameterKind.TEXT);
      boolean id = !parts.get(head).equals("name") && NO_ID.contains(kind);
      return id && !name.endsWith("port_number") ? ParameterKind.TEXT : kind;
    }
    if (name.endsWith("ip_address") || name.endsWith("ip_addr")) {
      return ParameterKind.IP;
    }
    boolean of = parts.size() > 2 && parts.get(1).equals("of");
    return of ? HEADS.getOrDefault(parts.getFirst(), ParameterKind.TEXT) : ParameterKind.TEXT;
  }
}
