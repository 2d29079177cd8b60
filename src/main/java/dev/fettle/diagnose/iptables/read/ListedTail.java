package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.iptables.rule.Condition;
import java.util.List;
import java.util.Set;

/**
 * What stands behind the addresses of a row of {@code iptables -L}: the matches in words, then what
 * the target does. The words are those of the extensions' print functions.
 */
final class ListedTail {

  private static final Set<String> IGNORED =
      Set.of("tcp", "udp", "sctp", "udplite", "random", "random-fully", "persistent", "multiport");

  private final List<String> words;
  private final RuleDraft draft;
  private int at;
  private boolean not;

  private ListedTail(List<String> words, int from, RuleDraft draft) {
    this.words = words;
    this.at = from;
    this.draft = draft;
  }

  static void read(List<String> words, int from, RuleDraft draft) {
    ListedTail tail = new ListedTail(words, from, draft);
    while (tail.at < words.size() && !isRemark(words.get(tail.at))) {
      tail.word();
    }
  }

  /** People write behind a row what they think of it. */
  private static boolean isRemark(String word) {
    return word.startsWith("#")
        || word.startsWith("<-")
        || word.startsWith("<=")
        || word.startsWith("//")
        || word.startsWith("←");
  }

  private void word() {
    String word = words.get(at++);
    if (word.equals("!")) {
      not = true;
      return;
    }
    if (word.startsWith("!") && word.length() > 1) {
      not = true;
      word = word.substring(1);
    }
    if (!port(word) && !match(word) && !named(word) && !target(word)) {
      unknown(word);
    }
    not = false;
  }

  private boolean port(String word) {
    int colon = word.indexOf(':');
    String key = colon < 0 ? word : word.substring(0, colon);
    String value = colon < 0 ? "" : word.substring(colon + 1);
    switch (key) {
      case "dpt", "dpts" -> ports('d', value);
      case "spt", "spts" -> ports('s', value);
      case "dports", "sports", "ports" -> ports(key.equals("ports") ? 'e' : key.charAt(0), value());
      case "flags" -> {
        boolean denied = not || value.startsWith("!");
        String text = value.startsWith("!") ? value.substring(1) : value;
        int slash = text.indexOf('/');
        draft.flags(slash < 0 ? text : text.substring(0, slash), text.substring(slash + 1), denied);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void ports(char side, String value) {
    boolean denied = not || value.startsWith("!");
    draft.ports(side, value.startsWith("!") ? value.substring(1) : value, denied);
  }

  private boolean match(String word) {
    switch (word) {
      case "/*" -> comment();
      case "state", "ctstate" -> states(value());
      case "mark", "connmark" -> {
        skip("match");
        String value = value();
        draft.mark(word.equals("connmark"), value, not);
      }
      case "ADDRTYPE", "PHYSDEV" -> skip("match");
      case "--physdev-is-in", "--physdev-is-bridged" -> draft.add(new Condition.Bridged(not));
      case "src-type", "dst-type" -> {
        String value = value();
        draft.types(word.equals("src-type"), value, not);
      }
      case "statistic" -> statistic();
      case "recent:" -> recent();
      case "match-set" -> {
        draft.add(new Condition.InSet(value(), not));
        value();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean named(String word) {
    if (word.equals("source") && at + 1 < words.size() && words.get(at).equals("IP")) {
      at += 2;
      draft.between(true, value(), not);
    } else if (word.equals("destination") && at + 1 < words.size() && words.get(at).equals("IP")) {
      at += 2;
      draft.between(false, value(), not);
    } else if (word.equals("nfacct-name")) {
      draft.add(new Condition.Fixed(word + " " + value(), true));
    } else {
      return IGNORED.contains(word);
    }
    return true;
  }

  private boolean target(String word) {
    TargetDraft target = draft.target;
    if (word.startsWith("to:")) {
      target.to(word.substring(3));
    } else if (word.equals("reject-with")) {
      target.rejectWith(value());
    } else if (word.equals("redir")) {
      skip("ports");
      target.to(value());
    } else if (word.equals("masq")) {
      skip("ports:");
      value();
    } else if (target.name.endsWith("MARK") && word.equals(target.name)) {
      mark(value());
    } else if (word.equals("[goto]")) {
      target.gone = true;
    } else {
      return followed(target.name).equals(word) && rest();
    }
    return true;
  }

  /** Targets that say what they do in words of their own, which end the row. */
  private static String followed(String target) {
    return switch (target) {
      case "LOG", "TCPMSS", "CT", "TOS", "DSCP", "TTL", "CLASSIFY", "AUDIT", "CHECKSUM" -> target;
      case "NFLOG" -> "nflog-prefix";
      case "NFQUEUE" -> "NFQUEUE";
      case "TPROXY" -> "TPROXY";
      default -> "";
    };
  }

  private boolean rest() {
    at = words.size();
    return true;
  }

  private void mark(String how) {
    switch (how) {
      case "save" -> draft.target.copyMark(true);
      case "restore" -> draft.target.copyMark(false);
      default -> draft.target.mark(how, value());
    }
  }

  private void comment() {
    StringBuilder text = new StringBuilder();
    while (at < words.size() && !words.get(at).equals("*/")) {
      text.append(text.isEmpty() ? "" : " ").append(words.get(at++));
    }
    at++;
    draft.comment = text.toString();
  }

  private void states(String value) {
    draft.states(value, not);
  }

  /** {@code mode random probability 0.5}, {@code mode nth every 3 packet 1}. */
  private void statistic() {
    skip("mode");
    String mode = value();
    String key = value();
    double share = -1;
    if (mode.equals("random") && key.equals("probability")) {
      share = Names.share(value());
    } else if (mode.equals("nth") && key.equals("every")) {
      long every = Names.number(value(), Integer.MAX_VALUE);
      share = every > 0 ? 1.0 / every : -1;
      if (at < words.size() && words.get(at).equals("packet")) {
        at += 2;
      }
    }
    draft.share(not && share >= 0 ? 1 - share : share, "statistic mode " + mode);
  }

  /** {@code CHECK seconds: 10800 reap name: X side: source mask: 255.255.255.255}. */
  private void recent() {
    String mode =
        switch (value()) {
          case "SET" -> "set";
          case "UPDATE" -> "update";
          case "REMOVE" -> "remove";
          default -> "rcheck";
        };
    int seconds = 0;
    while (at < words.size()) {
      String word = words.get(at);
      if (word.equals("seconds:")
          || word.equals("hit_count:")
          || word.equals("name:")
          || word.equals("side:")
          || word.equals("mask:")) {
        at++;
        String value = value();
        seconds =
            word.equals("seconds:") ? (int) Math.max(0, Names.number(value, 1 << 30)) : seconds;
      } else if (word.equals("reap") || word.equals("TTL-Match")) {
        at++;
      } else {
        break;
      }
    }
    draft.add(new Condition.Recent(mode, seconds, not));
  }

  /** What is not known makes the rule undecided, up to the next word that is. */
  private void unknown(String word) {
    draft.unread((not ? "! " : "") + word);
  }

  private void skip(String expected) {
    if (at < words.size() && words.get(at).equals(expected)) {
      at++;
    }
  }

  /** The next word; a {@code !} before it or at its head denies. */
  private String value() {
    if (at < words.size() && words.get(at).equals("!")) {
      not = true;
      at++;
    }
    String word = at < words.size() ? words.get(at++) : "";
    if (word.startsWith("!") && word.length() > 1) {
      not = true;
      return word.substring(1);
    }
    return word;
  }
}
