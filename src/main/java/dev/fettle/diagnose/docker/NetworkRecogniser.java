package dev.fettle.diagnose.docker;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.JsonReader;
import dev.fettle.diagnose.text.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Knows {@code docker network inspect}, cut or whole. */
final class NetworkRecogniser implements Recogniser {

  /** More than one host has. */
  private static final int NETWORKS_MAX = 200;

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Exchange.Printed> output = exchange.output();
    int start = -1;
    boolean subnets = false;
    for (int i = 0; i < output.size(); i++) {
      String text = output.get(i).text().strip();
      start = start < 0 && text.startsWith("[") ? i : start;
      subnets |= text.length() < 2_000 && text.contains("\"IPAM\"");
    }
    return start < 0 || !subnets ? List.of() : read(exchange, start);
  }

  private static List<Reading> read(Exchange exchange, int start) {
    StringBuilder json = new StringBuilder();
    for (Exchange.Printed printed : exchange.output().subList(start, exchange.output().size())) {
      json.append(printed.text()).append('\n');
    }
    String text = json.toString();
    JsonReader.Value value = JsonReader.read(text, text.indexOf('['));
    Exchange.Printed first = exchange.output().get(start);
    List<Fact> facts = new ArrayList<>();
    for (Map<?, ?> object :
        JsonReader.objectsOf(value.value()).stream().limit(NETWORKS_MAX).toList()) {
      if (object.get("Name") instanceof String name && object.containsKey("IPAM")) {
        Cited cited = named(exchange.output(), start, name, first);
        facts.add(
            new DockerNetwork(cited, name, subnets(object), containers(object), value.complete()));
      }
    }
    if (facts.isEmpty()) {
      return List.of();
    }
    int last = exchange.output().getLast().line();
    return List.of(
        new Reading(
            "docker network inspect",
            exchange.host(),
            first.line(),
            last,
            value.complete(),
            facts,
            ""));
  }

  private static Cited named(
      List<Exchange.Printed> output, int from, String name, Exchange.Printed otherwise) {
    String line = "\"Name\": \"" + name + "\"";
    return output.stream()
        .skip(from)
        .filter(printed -> printed.text().contains(line))
        .findFirst()
        .map(printed -> new Cited(printed.line(), printed.text()))
        .orElse(new Cited(otherwise.line(), otherwise.text()));
  }

  private static List<Subnet> subnets(Map<?, ?> network) {
    List<Subnet> subnets = new ArrayList<>();
    for (Map<?, ?> ipam : JsonReader.objectsOf(JsonReader.get(network, "IPAM"))) {
      for (Map<?, ?> config : JsonReader.objectsOf(JsonReader.get(ipam, "Config"))) {
        String subnet = String.valueOf(config.get("Subnet"));
        Subnet.parse(subnet).filter(s -> subnet.indexOf('/') > 0).ifPresent(subnets::add);
      }
    }
    return subnets;
  }

  private static List<String> containers(Map<?, ?> network) {
    List<String> names = new ArrayList<>();
    if (JsonReader.get(network, "Containers") instanceof Map<?, ?> containers) {
      containers.values().stream()
          .flatMap(value -> JsonReader.objectsOf(value == null ? "" : value).stream())
          .forEach(container -> names.add(String.valueOf(container.get("Name"))));
    }
    return names;
  }
}
