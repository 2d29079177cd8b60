package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.iptables.rule.Chain;
import dev.fettle.diagnose.iptables.rule.Chain.End;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.RuleTable;
import dev.fettle.diagnose.iptables.rule.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One table, or some chains of it, while it is read. */
final class Section {

  /** The ways in which iptables prints. */
  enum Form {
    SAVE("iptables-save"),
    SPEC("iptables -S"),
    LIST("iptables -L");

    final String title;

    Form(String title) {
      this.title = title;
    }
  }

  final Form form;
  final int line;
  final Call call;
  final Map<String, ChainDraft> chains = new LinkedHashMap<>();
  String table;
  int lastLine;
  boolean v6;
  boolean committed;
  boolean gaps;

  /** Whether something follows it in the paste, so that its last chain is not cut there. */
  boolean followed;

  /** Whether the paste ends within its last line. */
  boolean broken;

  Section(Form form, int line, String table, Call call) {
    this.form = form;
    this.line = line;
    this.table = table;
    this.call = call;
    this.v6 = call.v6();
  }

  ChainDraft chain(String name, int at, String text) {
    return chains.computeIfAbsent(name, key -> new ChainDraft(name, at, text));
  }

  boolean holdsRules() {
    return !chains.isEmpty();
  }

  /** The chains that are of the kernel's own. */
  long builtIn() {
    return chains.values().stream().filter(ChainDraft::builtIn).count();
  }

  RuleTable build() {
    tear();
    boolean whole = isWhole();
    ends(whole);
    List<Chain> built = chains.values().stream().map(ChainDraft::build).toList();
    return new RuleTable(line, v6, table, built, whole && !broken);
  }

  /**
   * A row that is cut may ask for more than it shows, so one that refuses is not to be trusted; the
   * name of the chain that a rule jumps to may be cut as well.
   */
  private void tear() {
    for (ChainDraft chain : chains.values()) {
      if (!broken || chain.rules.isEmpty() || chain.rules.getLast().line() != lastLine) {
        continue;
      }
      Rule rule = chain.rules.getLast();
      boolean refuses =
          rule.target() instanceof Target.Drop || rule.target() instanceof Target.Reject;
      boolean lost = rule.target() instanceof Target.Jump jump && !chains.containsKey(jump.chain());
      if (lost) {
        chain.rules.removeLast();
      } else if (refuses && form == Form.LIST) {
        chain.rules.set(chain.rules.size() - 1, rule.torn());
      }
    }
  }

  private boolean isWhole() {
    boolean holes = chains.values().stream().anyMatch(chain -> chain.end == End.CUT);
    if (call.filtered() || !call.chain().isEmpty() || gaps || holes) {
      return false;
    }
    return form == Form.SAVE ? committed : builtIn() >= 2 && !referencesMissing() && !jumpsAway();
  }

  /** Rules stand in the order of the chains: behind the last that has some, none is known. */
  private void ends(boolean whole) {
    List<ChainDraft> order = new ArrayList<>(chains.values());
    boolean declaring = form != Form.LIST && order.getFirst().declared;
    int last = order.size() - 1;
    while (last > 0 && form != Form.LIST && !holds(order.get(last), declaring)) {
      last--;
    }
    boolean cut = form == Form.SAVE && !committed || referencesMissing();
    for (int i = 0; i < order.size(); i++) {
      ChainDraft chain = order.get(i);
      boolean known = committed || i < last || whole && followed;
      chain.end = end(chain, known && (declaring ? chain.declared : true), cut);
    }
  }

  private static boolean holds(ChainDraft chain, boolean declaring) {
    return !chain.rules.isEmpty() && (chain.declared || !declaring);
  }

  private End end(ChainDraft chain, boolean known, boolean cut) {
    if (call.filtered() || chain.end == End.CUT) {
      return End.CUT;
    }
    if (known) {
      return form == Form.SPEC && !chain.declared ? End.OPEN : End.CLOSED;
    }
    return cut ? End.CUT : followed ? End.CLOSED : End.OPEN;
  }

  /** Whether a listing that nothing follows jumps to chains that may come yet. */
  private boolean jumpsAway() {
    return form == Form.LIST
        && !followed
        && chains.values().stream()
            .flatMap(chain -> chain.rules.stream())
            .anyMatch(rule ->
                rule.target() instanceof Target.Jump jump && !chains.containsKey(jump.chain()));
  }

  /** Whether a chain says that more rules jump to it than are here. */
  private boolean referencesMissing() {
    if (form != Form.LIST || builtIn() < 2 || call.filtered()) {
      return false;
    }
    Map<String, Integer> jumps = new HashMap<>();
    for (ChainDraft chain : chains.values()) {
      for (Rule rule : chain.rules) {
        if (rule.target() instanceof Target.Jump jump) {
          jumps.merge(jump.chain(), 1, Integer::sum);
        }
      }
    }
    return chains.values().stream()
        .anyMatch(chain -> chain.references > jumps.getOrDefault(chain.name, 0));
  }
}
