package dev.fettle.binding;

import dev.fettle.console.Exchange;
import dev.fettle.console.ExchangeReader;
import dev.fettle.console.Paste;
import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a paste holds that values are read from: its commands with their output, and the tables in
 * it.
 */
public final class Pasted {

  private static final int LINES_MAX = 20_000;

  private final List<Exchange> exchanges;
  private final List<Row> rows;
  private final Map<Integer, String> printed = new HashMap<>();
  private final Map<ParameterKind, List<Candidate>> said = new ConcurrentHashMap<>();
  private final Map<ParameterKind, List<Candidate>> typed = new ConcurrentHashMap<>();

  private Pasted(List<Exchange> exchanges, List<Row> rows) {
    this.exchanges = exchanges;
    this.rows = rows;
    exchanges.forEach(
        exchange -> exchange.output().forEach(line -> printed.put(line.line(), line.text())));
  }

  /** Reads {@code paste}, as far as its first 20,000 lines go. */
  public static Pasted of(Paste paste) {
    List<Exchange> exchanges = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    int left = LINES_MAX;
    for (Exchange exchange : ExchangeReader.read(paste)) {
      List<Exchange.Printed> output =
          exchange.output().subList(0, Math.min(left, exchange.output().size()));
      left -= output.size();
      exchanges.add(new Exchange(exchange.host(), exchange.command(), exchange.line(), output));
      rows.addAll(TableReader.read(output));
    }
    return new Pasted(List.copyOf(exchanges), List.copyOf(rows));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pasted pasted && pasted.exchanges.equals(exchanges);
  }

  @Override
  public int hashCode() {
    return exchanges.hashCode();
  }

  /** Never the paste itself, so that no log shows it by accident. */
  @Override
  public String toString() {
    return "Pasted[" + exchanges.size() + " commands, " + rows.size() + " rows]";
  }

  /** Values that messages name, read once for all procedures. */
  List<Candidate> said(ParameterKind kind) {
    return said.computeIfAbsent(kind, it -> Said.of(exchanges, it));
  }

  /** Values that stand in the commands and prompts, read once for all procedures. */
  List<Candidate> typed(ParameterKind kind) {
    return typed.computeIfAbsent(kind, it -> CommandValues.of(exchanges, it));
  }

  /** What is printed on a line of the paste; empty for a command. */
  String printed(int line) {
    return printed.getOrDefault(line, "");
  }

  List<Row> rows() {
    return rows;
  }

  /** How many pods the pasted tables show on each node; empty when none shows nodes. */
  public Map<String, Integer> podsByNode() {
    return counted("NODE");
  }

  /** How many pods the pasted tables show in each namespace. */
  public Map<String, Integer> podsByNamespace() {
    Map<String, Integer> pods = new LinkedHashMap<>(counted("NAMESPACE"));
    for (Exchange exchange : exchanges) {
      String namespace = CommandValues.namespace(exchange.command());
      long shown = TableReader.read(exchange.output()).stream().filter(Row::isPod).count();
      if (!namespace.isEmpty() && shown > 0) {
        pods.putIfAbsent(namespace, (int) shown);
      }
    }
    return pods;
  }

  private Map<String, Integer> counted(String heading) {
    Map<String, Integer> pods = new LinkedHashMap<>();
    rows.stream()
        .filter(Row::isPod)
        .map(row -> row.cell(heading))
        .filter(cell -> !cell.isEmpty())
        .forEach(cell -> pods.merge(cell, 1, Integer::sum));
    return pods;
  }
}
