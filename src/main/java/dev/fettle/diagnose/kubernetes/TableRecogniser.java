package dev.fettle.diagnose.kubernetes;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Table;
import dev.fettle.diagnose.text.TableReader;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows kubectl's tables of services, endpoints, workloads and components by their headers, and
 * rows of services and components, which have a grammar, without a header too.
 */
final class TableRecogniser implements Recogniser {

  private static final Set<String> TYPES =
      Set.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName");

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Reading> readings = new ArrayList<>();
    List<Fact> services = new ArrayList<>();
    List<Fact> components = new ArrayList<>();
    Set<Integer> lines = new HashSet<>();
    for (Table table : TableReader.read(exchange.output())) {
      List<Fact> facts = new ArrayList<>();
      for (Table.Row row : table.rows()) {
        fact(table, row).ifPresent(facts::add);
      }
      facts.forEach(fact -> lines.add(fact.line()));
      readings.addAll(LineRecogniser.of(kind(table), exchange, facts));
    }
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = lines.contains(printed.line()) ? List.of() : Words.of(printed.text());
      service(printed, words).ifPresent(services::add);
      component(printed, words).ifPresent(components::add);
    }
    readings.addAll(LineRecogniser.of("kubectl get services", exchange, services));
    readings.addAll(LineRecogniser.of("kubectl get componentstatuses", exchange, components));
    described(exchange).ifPresent(readings::add);
    return readings;
  }

  private static String kind(Table table) {
    if (table.has("ENDPOINTS")) {
      return "kubectl get endpoints";
    }
    return table.has("CLUSTER-IP") ? "kubectl get services" : "kubectl get workloads";
  }

  private static Optional<Fact> fact(Table table, Table.Row row) {
    if (table.has("NAME", "ENDPOINTS", "AGE")) {
      return row.get("ENDPOINTS").isEmpty()
          ? Optional.empty()
          : Optional.of(new Endpoints(row.cited(), name(row), row.get("ENDPOINTS")));
    }
    if (table.has("NAME", "CLUSTER-IP", "EXTERNAL-IP", "AGE")) {
      return Optional.of(
          new Service(
              row.cited(),
              name(row),
              row.get("TYPE"),
              row.get("CLUSTER-IP"),
              row.get("EXTERNAL-IP"),
              row.get("AGE")));
    }
    return workload(table, row);
  }

  private static Optional<Fact> workload(Table table, Table.Row row) {
    String age = firstWord(row.get("AGE"));
    if (!Words.isAge(age)) {
      return Optional.empty();
    }
    String ready = row.get("READY");
    int slash = ready.indexOf('/');
    int have = Words.number(slash < 0 ? ready : ready.substring(0, slash));
    int want = -1;
    if (table.has("NAME", "DESIRED", "CURRENT")) {
      want = Words.number(row.get("DESIRED"));
      have = table.has("READY") ? have : Words.number(row.get("AVAILABLE"));
    } else if (table.has("NAME", "READY", "AGE") && !table.has("STATUS") && slash > 0) {
      want = Words.number(ready.substring(slash + 1));
    }
    boolean sound = have >= 0 && want >= 0;
    return sound
        ? Optional.of(new Workload(row.cited(), name(row), have, want, age))
        : Optional.empty();
  }

  /** With its namespace where the table has one, without the kind that {@code get a,b} adds. */
  private static String name(Table.Row row) {
    String namespace = row.get("NAMESPACE");
    String name = row.get("NAME");
    String bare = name.substring(name.indexOf('/') + 1);
    return namespace.isEmpty() ? bare : namespace + "/" + bare;
  }

  private static String firstWord(String text) {
    return Words.at(Words.of(text), 0);
  }

  private static Optional<Fact> service(Exchange.Printed printed, List<String> words) {
    for (int i = 1; i <= 2; i++) {
      String age = Words.at(words, i + 4);
      if (TYPES.contains(Words.at(words, i)) && Words.isAge(age)) {
        String name = i == 2 ? words.getFirst() + "/" + words.get(1) : words.getFirst();
        return Optional.of(
            new Service(
                cited(printed), name, words.get(i), words.get(i + 1), words.get(i + 2), age));
      }
    }
    return Optional.empty();
  }

  private static Optional<Fact> component(Exchange.Printed printed, List<String> words) {
    String state = Words.at(words, 1);
    String name = Words.at(words, 0);
    boolean known =
        name.equals("scheduler") || name.equals("controller-manager") || name.startsWith("etcd-");
    boolean healthy = state.equals("Healthy");
    if (!known || !healthy && !state.equals("Unhealthy")) {
      return Optional.empty();
    }
    String message = String.join(" ", words.subList(2, words.size()));
    return Optional.of(new Component(cited(printed), name, healthy, message));
  }

  /** {@code kubectl describe} of a service or of endpoints. */
  private static Optional<Reading> described(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    String name = "";
    for (Exchange.Printed printed : exchange.output()) {
      String text = printed.text();
      if (text.startsWith("Name:")) {
        name = text.substring(5).strip();
      }
      String label = text.strip();
      boolean addresses = label.startsWith("Addresses:") && text.startsWith(" ");
      if (!name.isEmpty() && (text.startsWith("Endpoints:") || addresses)) {
        String value = label.substring(label.indexOf(':') + 1).strip();
        if (!value.isEmpty()) {
          facts.add(new Endpoints(cited(printed), name, value));
        }
      }
    }
    return LineRecogniser.of("kubectl describe", exchange, facts).stream().findFirst();
  }

  private static dev.fettle.diagnose.fact.Finding.Cited cited(Exchange.Printed printed) {
    return new dev.fettle.diagnose.fact.Finding.Cited(printed.line(), printed.text());
  }
}
