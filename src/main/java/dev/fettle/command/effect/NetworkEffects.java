package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Set;

/** Addresses, routes and packet filters. */
final class NetworkEffects {

  private static final Set<String> SHOWING =
      Set.of(
          "show", "list", "ls", "lst", "get", "s", "sh", "monitor", "identify", "pids", "pid", "g");
  private static final Set<String> DELETING = Set.of("del", "delete", "flush", "d", "f");
  private static final Set<String> ADDING =
      Set.of("add", "a", "append", "change", "replace", "set", "r", "prepend", "attach");
  private static final Set<String> IP_VALUED =
      Set.of("-n", "-netns", "-f", "-family", "-l", "-rc", "-b", "-batch");
  private static final Set<String> REJECTING = Set.of("DROP", "REJECT");
  private static final Verbs FIREWALL =
      Verbs.of(
          "READS status show version\nCHANGES allow deny limit reject delete insert route default logging app reload\nDISRUPTS enable disable reset");
  private static final Verbs NMCLI =
      Verbs.of(
          "READS show status list monitor\nRESTARTS reload\nCHANGES up add modify mod edit on connect rescan import set\nDISRUPTS down off disconnect\nDESTROYS delete del");

  private NetworkEffects() {}

  static Effect ip(Arguments arguments) {
    if (arguments.has("-b", "-batch")) {
      return Effect.UNKNOWN;
    }
    List<String> plain = arguments.plain(IP_VALUED);
    if (plain.size() < 2) {
      return plain.isEmpty() && !arguments.asksForHelp() ? Effect.UNKNOWN : Effect.READS;
    }
    String verb = plain.get(1);
    if (SHOWING.contains(verb) || verb.startsWith("sho")) {
      return Effect.READS;
    }
    if (DELETING.contains(verb)) {
      return Effect.DISRUPTS;
    }
    boolean down = plain.getFirst().startsWith("l") && plain.contains("down");
    return down ? Effect.DISRUPTS : ADDING.contains(verb) ? Effect.CHANGES : Effect.UNKNOWN;
  }

  static Effect iptables(Arguments arguments) {
    if (has(arguments, 'F', "--flush") || has(arguments, 'X', "--delete-chain")) {
      return Effect.DISRUPTS;
    }
    boolean rejects = arguments.words().stream().anyMatch(REJECTING::contains);
    if (has(arguments, 'A', "--append")
        || has(arguments, 'I', "--insert")
        || has(arguments, 'R', "--replace")
        || has(arguments, 'P', "--policy")) {
      return rejects ? Effect.DISRUPTS : Effect.CHANGES;
    }
    if (has(arguments, 'D', "--delete")
        || has(arguments, 'N', "--new-chain")
        || has(arguments, 'E', "--rename-chain")
        || has(arguments, 'Z', "--zero")) {
      return Effect.CHANGES;
    }
    boolean lists =
        has(arguments, 'L', "--list")
            || has(arguments, 'S', "--list-rules")
            || has(arguments, 'C', "--check")
            || arguments.asksForHelp();
    return lists ? Effect.READS : Effect.UNKNOWN;
  }

  private static boolean has(Arguments arguments, char letter, String option) {
    return arguments.hasLetter(letter) || arguments.has(option);
  }

  static Effect nft(Arguments arguments) {
    return switch (arguments.verb(Set.of("-I", "-D"))) {
      case "list", "monitor", "describe" -> Effect.READS;
      case "add", "insert", "create", "rename", "replace" -> Effect.CHANGES;
      case "delete", "flush", "reset", "destroy" -> Effect.DISRUPTS;
      default -> Effect.UNKNOWN;
    };
  }

  static Effect ipset(Arguments arguments) {
    return switch (arguments.verb()) {
      case "list", "test", "save", "version" -> Effect.READS;
      case "add", "create", "del", "rename", "swap" -> Effect.CHANGES;
      case "flush", "destroy", "restore" -> Effect.DISRUPTS;
      default -> Effect.UNKNOWN;
    };
  }

  static Effect ipvsadm(Arguments arguments) {
    if (arguments.hasLetter('C') || arguments.has("--clear")) {
      return Effect.DISRUPTS;
    }
    boolean lists =
        arguments.isEmpty()
            || arguments.hasLetter('L')
            || arguments.hasLetter('l')
            || arguments.has("--list", "-Sn", "--save");
    return lists ? Effect.READS : Effect.CHANGES;
  }

  static Effect conntrack(Arguments arguments) {
    if (arguments.hasLetter('D')
        || arguments.hasLetter('F')
        || arguments.has("--delete", "--flush")) {
      return Effect.DISRUPTS;
    }
    boolean lists =
        "LSCEG".chars().anyMatch(c -> arguments.hasLetter((char) c))
            || arguments.has("--dump", "--stats", "--count");
    return lists ? Effect.READS : Effect.UNKNOWN;
  }

  static Effect firewallCmd(Arguments arguments) {
    if (arguments.has("--panic-on")) {
      return Effect.DISRUPTS;
    }
    if (arguments.has("--reload", "--complete-reload")) {
      return Effect.RESTARTS;
    }
    boolean reads =
        arguments.words().stream()
            .allMatch(word ->
                word.matches("--(list|get|state|query|info|version|help|zone|permanent)[\\w=-]*+"));
    return reads ? Effect.READS : Effect.CHANGES;
  }

  static Effect ufw(Arguments arguments) {
    return FIREWALL.get(arguments.verb());
  }

  static Effect nmcli(Arguments arguments) {
    List<String> plain = arguments.plain(Set.of("-f", "-g", "-m"));
    return plain.size() < 2 ? Effect.READS : NMCLI.get(plain.get(1));
  }

  static Effect ifconfig(Arguments arguments) {
    if (arguments.contains("down")) {
      return Effect.DISRUPTS;
    }
    return arguments.plain().size() < 2 ? Effect.READS : Effect.CHANGES;
  }

  static Effect route(Arguments arguments) {
    String verb = arguments.verb(Set.of("-A"));
    return verb.isEmpty() || verb.equals("print")
        ? Effect.READS
        : verb.equals("add") ? Effect.CHANGES : Effect.DISRUPTS;
  }

  static Effect ethtool(Arguments arguments) {
    boolean sets =
        arguments.words().stream()
            .anyMatch(word ->
                word.matches(
                    "-[sAKGLCXNEWPrtf]|--(change|set|reset|offload|pause|coalesce|test|flash).*+"));
    return sets ? Effect.CHANGES : Effect.READS;
  }

  /** brctl, bridge, tc: a verb somewhere says it. */
  static Effect objects(Arguments arguments) {
    List<String> plain = arguments.plain();
    if (plain.stream().anyMatch(word -> word.matches("show|showmacs|showstp|ls|list|monitor"))
        || plain.size() == 1) {
      return Effect.READS;
    }
    if (plain.stream().anyMatch(word -> word.matches("del.*|flush"))) {
      return Effect.DISRUPTS;
    }
    return plain.stream().anyMatch(word -> word.matches("add.*|change|replace|set.*|stp"))
        ? Effect.CHANGES
        : Effect.UNKNOWN;
  }

  static Effect ovs(Arguments arguments) {
    List<String> plain = arguments.plain();
    if (plain.isEmpty()) {
      return arguments.asksForHelp() ? Effect.READS : Effect.UNKNOWN;
    }
    String verb = plain.getFirst();
    if (verb.matches(
        "show|get|find|list.*|dump.*|br-exists|iface-to-br|port-to-br|get-.*|.*/show.*|.*/list|lr-list|ls-list|lsp-list|acl-list|ofproto/trace|lflow-list|fdb/show|version")) {
      return Effect.READS;
    }
    if (verb.matches("(?:\\w+-)?del(?:-\\w+)*+|destroy|emer-reset|mod-flows|exit|\\w+-del")) {
      return Effect.DISRUPTS;
    }
    return verb.matches("(?:\\w+-)?(?:add|set|create|remove|clear|init|mod)(?:-[\\w-]+)?+")
        ? Effect.CHANGES
        : Effect.UNKNOWN;
  }

  static Effect tcpdump(Arguments arguments) {
    return arguments.has("-z")
        ? Effect.UNKNOWN
        : arguments.hasLetter('w') ? Effect.CHANGES : Effect.READS;
  }

  static Effect arp(Arguments arguments) {
    return arguments.hasLetter('d')
        ? Effect.DISRUPTS
        : arguments.hasLetter('s') || arguments.hasLetter('f') ? Effect.CHANGES : Effect.READS;
  }

  static Effect netcat(Arguments arguments) {
    return arguments.hasLetter('e')
            || arguments.hasLetter('c')
            || arguments.has("--exec", "--sh-exec")
        ? Effect.UNKNOWN
        : Effect.READS;
  }
}
