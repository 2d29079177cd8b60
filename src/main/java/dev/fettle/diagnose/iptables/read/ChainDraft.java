package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Chain.End;
import dev.fettle.diagnose.iptables.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A chain while it is read. */
final class ChainDraft {

  final String name;
  final int line;
  final String text;
  final List<Rule> rules = new ArrayList<>();
  String policy = "";
  int references = -1;
  boolean declared;
  End end = End.OPEN;

  ChainDraft(String name, int line, String text) {
    this.name = name;
    this.line = line;
    this.text = text;
  }

  boolean builtIn() {
    return !policy.isEmpty();
  }

  Chain build() {
    return new Chain(name, policy, references, line, text, rules, end);
  }
}
