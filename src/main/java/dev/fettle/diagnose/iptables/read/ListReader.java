package dev.fettle.diagnose.iptables.read;

import dev.fettle.diagnose.iptables.read.Section.Form;
import dev.fettle.diagnose.iptables.rule.Chain.End;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of {@code iptables -L}: a heading for each chain, one of columns, and the rows. */
final class ListReader {

  private static final Set<String> FIRST = Set.of("PREROUTING", "INPUT");

  private final DumpReader dump;
  private Optional<ChainDraft> chain = Optional.empty();
  private Columns columns = Columns.PLAIN;
  private boolean headed;

  ListReader(DumpReader dump) {
    this.dump = dump;
  }

  /** Whether the line is one of a listing. */
  boolean line(int number, String text) {
    if (text.startsWith("Chain ") && heading(number, text)) {
      return true;
    }
    List<String> words = startsRow(text) ? Words.of(text) : List.of();
    if (Columns.isHeading(words)) {
      columns = Columns.of(words);
      headed = true;
      return true;
    }
    return row(number, text, words);
  }

  /** {@code Chain INPUT (policy ACCEPT 0 packets, 0 bytes)}, {@code Chain X (2 references)}. */
  private boolean heading(int number, String text) {
    int open = text.indexOf(" (");
    List<String> words = Words.of(open < 0 ? "" : text.substring(open + 2).replace(")", " "));
    if (open < 7 || words.size() < 2 || text.substring(6, open).contains(" ")) {
      return false;
    }
    String name = text.substring(6, open);
    boolean policy = words.getFirst().equals("policy");
    if (!policy && !words.get(1).startsWith("reference") && !words.get(1).startsWith("refs")) {
      return false;
    }
    ChainDraft found = section(number, name, policy).chain(name, number, text);
    found.policy = policy ? words.get(1) : "";
    found.references = policy ? -1 : (int) Names.number(words.getFirst(), 1 << 30);
    found.declared = true;
    chain = Optional.of(found);
    columns = Columns.PLAIN;
    headed = false;
    return true;
  }

  /** A chain that was printed already, or the first one again, begins another table. */
  private Section section(int number, String name, boolean policy) {
    Optional<Section> open = dump.open(Form.LIST);
    boolean again =
        open.isPresent()
            && (open.get().chains.containsKey(name)
                || policy && FIRST.contains(name) && begun(open.get(), name));
    return open.isPresent() && !again
        ? open.get()
        : dump.begin(new Section(Form.LIST, number, again ? "" : dump.call().table(), dump.call()));
  }

  private static boolean begun(Section section, String name) {
    boolean any = section.builtIn() > 0;
    return name.equals("PREROUTING") ? any : any && !section.chains.containsKey("PREROUTING");
  }

  private boolean row(int number, String text, List<String> words) {
    if (words.size() < 3) {
      return false;
    }
    Columns layout = headed ? columns : Columns.guess(words);
    if (Columns.protocolAt(words, layout.first()) < 0) {
      return false;
    }
    Optional<Section> open = dump.open(Form.LIST);
    String name = open.isPresent() && chain.isPresent() ? chain.get().name : headless(text);
    if (name.isEmpty()) {
      return false;
    }
    Optional<ListedRule.Read> read = ListedRule.read(text, layout, name, number, 0);
    read.ifPresent(rule -> add(number, name, rule));
    return read.isPresent();
  }

  private void add(int number, String name, ListedRule.Read read) {
    Section section = dump.open(Form.LIST).orElseGet(() -> fresh(number));
    ChainDraft draft = section.chain(name, number, "");
    chain = Optional.of(draft);
    boolean counted = draft.declared && !section.call.filtered() && draft.end != End.CUT;
    if (read.rule().number() > draft.rules.size() + 1) {
      draft.end = End.CUT;
    }
    int place = counted ? draft.rules.size() + 1 : 0;
    draft.rules.add(read.rule().number() == 0 ? read.rule().at(place) : read.rule());
    section.v6 |= read.v6();
  }

  private Section fresh(int number) {
    return dump.begin(new Section(Form.LIST, number, dump.call().table(), dump.call()));
  }

  /**
   * Rows without a heading: the command's chain, or the one that kube-proxy writes such rows to.
   */
  private String headless(String text) {
    if (!dump.call().chain().isEmpty()) {
      return dump.call().chain();
    }
    boolean entry =
        text.contains("KUBE-")
            && (text.contains("cluster IP */")
                || text.contains("external IP */")
                || text.contains("loadbalancer IP */"));
    return entry ? "KUBE-SERVICES" : "";
  }

  /** A quick look before the words are cut: rows begin with a letter, a digit or a sign. */
  private static boolean startsRow(String text) {
    return text.indexOf(' ') > 0;
  }
}
