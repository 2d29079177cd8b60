package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Trait;
import dev.fettle.diagnose.fact.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What several hosts ought to have alike they have alike; else the odd one is named. */
final class OddOneOut implements Check {

  @Override
  public String id() {
    return "hosts-alike";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    Map<String, Map<String, Trait>> byName = new LinkedHashMap<>();
    for (Reading reading : facts.with(Trait.class)) {
      if (!reading.host().isEmpty()) {
        for (Trait trait : reading.of(Trait.class)) {
          byName
              .computeIfAbsent(trait.name(), name -> new LinkedHashMap<>())
              .putIfAbsent(reading.host(), trait);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    byName.forEach((name, hosts) -> {
      if (hosts.size() > 1) {
        findings.add(look(name, hosts));
      }
    });
    return findings;
  }

  private Finding look(String name, Map<String, Trait> hosts) {
    Map<String, List<String>> holders = new LinkedHashMap<>();
    hosts.forEach((host, trait) ->
        holders.computeIfAbsent(trait.value(), value -> new ArrayList<>()).add(host));
    if (holders.size() == 1) {
      String message =
          "All %d hosts have the same: %s."
              .formatted(hosts.size(), holders.keySet().iterator().next());
      return Finding.of(id(), Verdict.PASS, name, message, List.of());
    }
    List<String> values = new ArrayList<>(holders.keySet());
    values.sort((a, b) -> size(holders, b) - size(holders, a));
    String most = values.getFirst();
    boolean split = size(holders, most) == size(holders, values.get(1));
    String message =
        split
            ? "The hosts differ: %s.".formatted(told(holders, values))
            : "%d hosts have %s; the odd ones: %s."
                .formatted(
                    size(holders, most), most, told(holders, values.subList(1, values.size())));
    List<Cited> cited =
        hosts.values().stream()
            .filter(trait -> split || !trait.value().equals(most))
            .map(Trait::cited)
            .limit(6)
            .toList();
    return Finding.of(id(), Verdict.WARN, name, message, cited);
  }

  private static int size(Map<String, List<String>> holders, String value) {
    return holders.getOrDefault(value, List.of()).size();
  }

  private static String told(Map<String, List<String>> holders, List<String> values) {
    List<String> told = new ArrayList<>();
    for (String value : values.subList(0, Math.min(5, values.size()))) {
      List<String> hosts = holders.getOrDefault(value, List.of());
      told.add(String.join(", ", hosts.subList(0, Math.min(5, hosts.size()))) + " has " + value);
    }
    return String.join("; ", told);
  }
}
