package dev.fettle.diagnose.iptables.read;

import dev.fettle.console.Exchange;
import dev.fettle.console.Exchange.Printed;
import dev.fettle.diagnose.iptables.read.Section.Form;
import dev.fettle.diagnose.iptables.rule.Chain.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts an exchange into the tables that iptables printed in it. One pass over the lines. */
final class DumpReader {

  private static final Set<String> TABLES = Set.of("nat", "filter", "mangle", "raw", "security");

  private final List<Section> sections = new ArrayList<>();
  private final ListReader lists = new ListReader(this);
  private Call call = Call.NONE;
  private boolean six;
  private Optional<Section> open = Optional.empty();

  /** A note of iptables-nft that other rules stand in the legacy tables. */
  boolean legacyToo;

  static DumpReader of(Exchange exchange) {
    DumpReader reader = new DumpReader();
    reader.call = Call.of(exchange.command()).orElse(Call.NONE);
    for (Printed line : exchange.output()) {
      reader.line(line.line(), line.text());
    }
    reader.finish(exchange);
    return reader;
  }

  List<Section> sections() {
    return sections;
  }

  Call call() {
    return call;
  }

  private void line(int number, String raw) {
    String text = raw.strip();
    if (text.isEmpty()) {
      return;
    }
    if (saved(number, text) || specified(number, text) || lists.line(number, text)) {
      open.ifPresent(section -> section.lastLine = number);
      return;
    }
    if (isGap(text)) {
      gap();
      return;
    }
    remark(text);
  }

  /** The lines that only iptables-save prints. */
  private boolean saved(int number, String text) {
    char first = text.charAt(0);
    if (first == '*' && TABLES.contains(text.substring(1))) {
      begin(new Section(Form.SAVE, number, text.substring(1), saver()));
      return true;
    }
    Optional<Section> save = open.filter(section -> section.form == Form.SAVE);
    if (save.isPresent() && first == ':') {
      declare(save.get(), number, text);
      return true;
    }
    if (save.isPresent() && text.equals("COMMIT")) {
      save.get().committed = true;
      save.get().lastLine = number;
      open = Optional.empty();
      return true;
    }
    return false;
  }

  private Call saver() {
    return new Call("", "", six || call.v6(), call.filtered());
  }

  private static void declare(Section section, int number, String text) {
    List<String> words = Words.of(text.substring(1));
    ChainDraft chain = section.chain(words.isEmpty() ? "" : words.getFirst(), number, text);
    chain.policy = words.size() > 1 && !words.get(1).equals("-") ? words.get(1) : "";
    chain.declared = true;
  }

  /** {@code -P}, {@code -N} and {@code -A}, the last one in both forms. */
  private boolean specified(int number, String text) {
    String line = uncounted(text);
    if (line.startsWith("-A ")) {
      return appended(number, text, line);
    }
    if (line.startsWith("-P ") || line.startsWith("-N ")) {
      List<String> words = Words.of(line);
      Section section =
          spec(number, line.startsWith("-P ") && words.size() > 1 ? words.get(1) : "");
      ChainDraft chain = section.chain(words.size() > 1 ? words.get(1) : "", number, text);
      chain.policy = line.startsWith("-P ") && words.size() > 2 ? words.get(2) : "";
      chain.declared = true;
      return true;
    }
    return false;
  }

  private boolean appended(int number, String text, String line) {
    Optional<RuleDraft> draft = SavedRule.read(line);
    if (draft.isEmpty()) {
      return true;
    }
    Section section = open.filter(s -> s.form != Form.LIST).orElseGet(() -> spec(number, ""));
    ChainDraft chain = section.chain(draft.get().chain, number, "");
    boolean counted = chain.declared && !section.call.filtered() && chain.end != End.CUT;
    chain.rules.add(draft.get().build(counted ? chain.rules.size() + 1 : 0, number, text));
    section.v6 |= draft.get().v6;
    return true;
  }

  /** The open {@code -S} section, or a new one when {@code policy} begins another table. */
  private Section spec(int number, String policy) {
    Optional<Section> same = open.filter(section -> section.form == Form.SPEC);
    boolean again =
        same.isPresent()
            && !policy.isEmpty()
            && (same.get().chains.containsKey(policy)
                || same.get().chains.values().stream().anyMatch(c -> !c.rules.isEmpty()));
    return same.isPresent() && !again
        ? same.get()
        : begin(new Section(Form.SPEC, number, call.table(), call));
  }

  Section begin(Section section) {
    open.ifPresent(before -> before.followed = true);
    sections.add(section);
    open = Optional.of(section);
    section.lastLine = section.line;
    return section;
  }

  Optional<Section> open(Form form) {
    return open.filter(section -> section.form == form);
  }

  /** What stands between the outputs: commands, headings, prose. */
  private void remark(String text) {
    legacyToo |= text.startsWith("# Warning: iptables-legacy tables present");
    if (text.startsWith("# Generated by ip") || text.startsWith("# Completed on")) {
      six = text.startsWith("# Generated") ? text.contains("ip6tables") : six;
      return;
    }
    Optional<Call> typed = text.length() < 300 ? Call.of(text) : Optional.empty();
    if (typed.isPresent()) {
      call = typed.get();
    } else if (named(text).isPresent()) {
      call = new Call(named(text).get(), "", call.v6(), false);
    } else {
      return;
    }
    open.ifPresent(section -> section.followed = true);
    open = open.filter(section -> section.form == Form.SAVE);
  }

  /** A heading such as {@code ** nat table **}. */
  private static Optional<String> named(String text) {
    if (text.length() > 60 || !text.contains("table") && !text.contains("表")) {
      return Optional.empty();
    }
    return TABLES.stream().filter(table -> Prose.says(text, table)).findFirst();
  }

  private static boolean isGap(String text) {
    return text.startsWith("...")
        || text.startsWith("…")
        || text.startsWith("[...")
        || text.startsWith("<snip")
        || text.startsWith("--More--")
        || text.startsWith("[snip");
  }

  private void gap() {
    open.ifPresent(section -> {
      section.gaps = true;
      section.chains.values().stream().reduce((a, b) -> b).ifPresent(chain -> chain.end = End.CUT);
    });
  }

  private static String uncounted(String text) {
    int close = text.startsWith("[") ? text.indexOf("] ") : -1;
    return close < 0 ? text : text.substring(close + 2);
  }

  private void finish(Exchange exchange) {
    sections.removeIf(section -> !section.holdsRules() && !section.committed);
    List<Printed> output = exchange.output();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      section.followed |=
          exchange.ended() || i + 1 < sections.size() || printedAfter(output, section);
      boolean torn = !exchange.ended() && !output.getLast().text().isBlank();
      section.broken = torn && !section.committed && !section.followed;
    }
    String before = "";
    for (Section section : sections) {
      section.table = section.table.isEmpty() ? TableGuess.of(section, before) : section.table;
      before = section.table;
    }
  }

  /**
   * Whether whole lines were printed below it; the last line may be the torn begin of one of its.
   */
  private static boolean printedAfter(List<Printed> output, Section section) {
    for (int i = output.size() - 2; i >= 0 && output.get(i).line() > section.lastLine; i--) {
      if (!output.get(i).text().isBlank()) {
        return true;
      }
    }
    return false;
  }
}
