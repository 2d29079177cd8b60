package dev.fettle.console;

import java.util.Set;

/** The first words of what is typed at network devices. */
final class RouterWords {

  /** What only network devices know. */
  private static final Set<String> ROUTER_ONLY =
      Set.of(
          "show",
          "display",
          "configure",
          "conf",
          "enable",
          "interface",
          "write",
          "router",
          "vrf",
          "vlan",
          "switchport",
          "neighbor",
          "system-view",
          "commit",
          "undo",
          "reload",
          "undebug");

  private static final Set<String> ROUTER =
      Set.of(
          "sh",
          "config",
          "disable",
          "int",
          "wr",
          "no",
          "clear",
          "debug",
          "copy",
          "terminal",
          "term",
          "do",
          "end",
          "exit",
          "ping",
          "traceroute",
          "delete",
          "set",
          "request",
          "run");

  private RouterWords() {}

  static boolean isNowhereElse(String word) {
    return ROUTER_ONLY.contains(word);
  }

  static boolean contains(String word) {
    return ROUTER_ONLY.contains(word) || ROUTER.contains(word);
  }
}
