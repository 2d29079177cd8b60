package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.iptables.rule.Condition;
import java.util.List;
import java.util.Optional;

/**
 * A rule as {@code iptables-save} and {@code iptables -S} print it: the options of
 * iptables-extensions(8), each with its values.
 */
final class SavedRule {

  private final List<String> words;
  private final RuleDraft draft = new RuleDraft();
  private int at;
  private boolean not;
  private String match = "";

  private SavedRule(List<String> words) {
    this.words = words;
  }

  /** Reads what follows {@code -A}; empty when no chain does. */
  static Optional<RuleDraft> read(String text) {
    List<String> words = Words.of(text.indexOf('—') < 0 ? text : typed(text));
    if (words.size() < 2) {
      return Optional.empty();
    }
    SavedRule rule = new SavedRule(words);
    rule.draft.chain = words.get(1);
    rule.at = 2;
    while (rule.at < words.size()) {
      rule.word();
    }
    return Optional.of(rule.draft);
  }

  /** Word processors and wikis join dashes and curl quotes. */
  private static String typed(String text) {
    return text.replace("—", "--").replace('“', '"').replace('”', '"');
  }

  private void word() {
    String word = words.get(at++);
    if (word.equals("!")) {
      not = true;
      return;
    }
    if (!general(word) && !matching(word) && !targeting(word)) {
      unknown(word);
    }
    not = false;
  }

  private boolean general(String word) {
    switch (word) {
      case "-s", "--source", "--src" -> draft.source(value(), not);
      case "-d", "--destination", "--dst" -> draft.destination(value(), not);
      case "-p", "--protocol", "--proto" -> draft.protocol(value(), not);
      case "-i", "--in-interface" -> draft.device(true, value(), not);
      case "-o", "--out-interface" -> draft.device(false, value(), not);
      case "-f", "--fragment" -> draft.add(new Condition.Fixed("-f", not));
      case "-m", "--match" -> match = value();
      case "-j", "--jump" -> draft.target.name = value();
      case "-g", "--goto" -> {
        draft.target.name = value();
        draft.target.gone = true;
      }
      case "-c", "--set-counters" -> at += 2;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean matching(String word) {
    switch (word) {
      case "--dport", "--destination-port", "--dports", "--destination-ports" ->
          draft.ports('d', value(), not);
      case "--sport", "--source-port", "--sports", "--source-ports" ->
          draft.ports('s', value(), not);
      case "--ports" -> draft.ports('e', value(), not);
      case "--comment" -> draft.comment = value();
      case "--ctstate", "--state" -> draft.states(value(), not);
      case "--src-type" -> draft.types(true, value(), not);
      case "--dst-type" -> draft.types(false, value(), not);
      case "--src-range" -> draft.between(true, value(), not);
      case "--dst-range" -> draft.between(false, value(), not);
      case "--syn" -> draft.flags("FIN,SYN,RST,ACK", "SYN", not);
      case "--tcp-flags" -> draft.flags(value(), value(), not);
      case "--nfacct-name" -> draft.add(fixed(word + " " + value()));
      case "--match-set" -> {
        draft.add(new Condition.InSet(value(), not));
        value();
      }
      case "--physdev-is-in", "--physdev-is-bridged" -> draft.add(new Condition.Bridged(not));
      case "--mark" -> draft.mark(match.equals("connmark"), value(), not);
      default -> {
        return statistic(word) || recent(word);
      }
    }
    return true;
  }

  private boolean statistic(String word) {
    switch (word) {
      case "--mode" -> value();
      case "--probability" -> {
        double share = Names.share(value());
        draft.share(not && share >= 0 ? 1 - share : share, word);
      }
      case "--every" -> {
        long every = Names.number(value(), Integer.MAX_VALUE);
        double share = every > 0 ? 1.0 / every : -1;
        draft.share(not && share >= 0 ? 1 - share : share, word);
      }
      case "--packet" -> value();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean recent(String word) {
    if (!match.equals("recent")) {
      return false;
    }
    switch (word) {
      case "--rcheck", "--update", "--set", "--remove" -> {
        int seconds = words.indexOf("--seconds");
        long value =
            seconds > 0 && seconds + 1 < words.size()
                ? Names.number(words.get(seconds + 1), Integer.MAX_VALUE)
                : 0;
        draft.add(new Condition.Recent(word.substring(2), (int) Math.max(0, value), not));
      }
      case "--seconds", "--hitcount", "--name", "--mask" -> value();
      case "--reap", "--rsource", "--rdest", "--rttl" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean targeting(String word) {
    TargetDraft target = draft.target;
    if (target.name.isEmpty()) {
      return false;
    }
    switch (word) {
      case "--to-destination", "--to-source", "--to-ports", "--to-port" -> target.to(value());
      case "--reject-with" -> target.rejectWith(value());
      case "--set-xmark" -> target.mark("xset", value());
      case "--set-mark" -> target.mark("set", value());
      case "--or-mark" -> target.mark("or", value());
      case "--and-mark" -> target.mark("and", value());
      case "--xor-mark" -> target.mark("xor", value());
      case "--save-mark" -> target.copyMark(true);
      case "--restore-mark" -> target.copyMark(false);
      case "--nfmask", "--ctmask", "--mask" -> target.copyMask(value());
      default -> values(word);
    }
    return true;
  }

  /** An option of a match that is not known makes the rule undecided, with its text. */
  private void unknown(String word) {
    String text = values(word);
    draft.unread((not ? "! " : "") + text);
  }

  private String values(String word) {
    StringBuilder text = new StringBuilder(word);
    while (at < words.size() && !words.get(at).startsWith("-") && !words.get(at).equals("!")) {
      text.append(' ').append(words.get(at++));
    }
    return text.toString();
  }

  private static Condition fixed(String text) {
    return new Condition.Fixed(text, true);
  }

  /** The next word; old versions write the {@code !} after the option. */
  private String value() {
    if (at < words.size() && words.get(at).equals("!")) {
      not = true;
      at++;
    }
    return at < words.size() ? words.get(at++) : "";
  }
}
