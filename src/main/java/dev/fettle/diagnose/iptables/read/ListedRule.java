package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.iptables.rule.Condition;
import dev.fettle.diagnose.iptables.rule.Rule;
import java.util.List;
import java.util.Optional;

/** A rule as a row of {@code iptables -L}, in any of its column layouts. */
final class ListedRule {

  private ListedRule() {}

  /**
   * Reads {@code text} as a row under {@code columns}.
   *
   * @param counted the rule's number when the row shows none; 0 when nobody can count
   */
  static Optional<Read> read(String text, Columns columns, String chain, int line, int counted) {
    List<String> words = Words.of(text.replace("**", ""));
    int first = columns.first();
    int protocol = Columns.protocolAt(words, first);
    if (protocol < 0 || !numbered(words, first)) {
      return Optional.empty();
    }
    RuleDraft draft = new RuleDraft();
    draft.chain = chain;
    draft.target.name = protocol > first ? words.get(protocol - 1) : "";
    int tail = head(words, protocol, columns, draft);
    if (tail < 0) {
      return Optional.empty();
    }
    ListedTail.read(words, tail, draft);
    int number = columns.numbered() ? (int) Names.number(words.getFirst(), 1 << 30) : counted;
    return Optional.of(new Read(draft.build(Math.max(0, number), line, text.strip()), draft.v6));
  }

  private static boolean numbered(List<String> words, int first) {
    return words.size() >= first && words.subList(0, first).stream().allMatch(Columns::isCount);
  }

  /** Reads protocol, options, interfaces and addresses; where the tail begins, or -1. */
  private static int head(List<String> words, int protocol, Columns columns, RuleDraft draft) {
    String name = words.get(protocol);
    draft.protocol(name.startsWith("!") ? name.substring(1) : name, name.startsWith("!"));
    int at = protocol + 1;
    if (at < words.size() && Columns.isOption(words.get(at))) {
      fragment(words.get(at), draft);
      at++;
    }
    int needed = at + (columns.devices() ? 4 : 2);
    if (words.size() < needed) {
      return -1;
    }
    if (columns.devices()) {
      device(true, words.get(at), draft);
      device(false, words.get(at + 1), draft);
      at += 2;
    }
    String source = words.get(at);
    String destination = words.get(at + 1);
    draft.source(bare(source), source.startsWith("!"));
    draft.destination(bare(destination), destination.startsWith("!"));
    return needed;
  }

  private static void fragment(String option, RuleDraft draft) {
    if (option.endsWith("f")) {
      draft.add(new Condition.Fixed(option, option.startsWith("!")));
    }
  }

  private static void device(boolean incoming, String word, RuleDraft draft) {
    draft.device(incoming, bare(word), word.startsWith("!"));
  }

  private static String bare(String word) {
    return word.startsWith("!") ? word.substring(1) : word;
  }

  /** A rule with whether an address of it is of IPv6. */
  record Read(Rule rule, boolean v6) {}
}
