package dev.fettle.match;

import dev.fettle.match.paste.ProfiledLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many guides speak of a line. What stands in many guides in ever other words ("is deprecated
 * and will be removed") tells little of a fault, however rare its words are, so a match is worth
 * less the more other guides come near it by the same line. The same sentence in several guides
 * counts once: that is one guide in several versions.
 */
final class LineRivals {

  private static final double NEAR = 0.4;
  private static final double SHARE = 0.5;

  private final Map<ProfiledLine, Double> factors = new IdentityHashMap<>();

  /** Counts over {@code sections}, each of one procedure. */
  LineRivals(List<SectionMatch> sections) {
    Map<ProfiledLine, Map<String, Voice>> byLine = new IdentityHashMap<>();
    for (SectionMatch section : sections) {
      for (UnitMatch unit : section.units()) {
        Voice voice = new Voice(section.words(unit), unit.score());
        byLine
            .computeIfAbsent(unit.line(), line -> new HashMap<>())
            .merge(section.sheet().path(), voice, Voice::louder);
      }
    }
    byLine.forEach((line, voices) -> factors.put(line, factor(voices)));
  }

  /** What a guide has to say to a line: the words of its best unit. */
  private record Voice(long words, double score) {
    Voice louder(Voice other) {
      return other.score > score ? other : this;
    }
  }

  private static double factor(Map<String, Voice> voices) {
    List<Voice> sorted = new ArrayList<>(voices.values());
    sorted.sort(Comparator.comparingDouble(Voice::score).reversed());
    double best = sorted.getFirst().score();
    Set<Long> said = new HashSet<>();
    double others = -1;
    for (Voice voice : sorted) {
      if (said.add(voice.words())) {
        others += Math.max(0, (voice.score() / best - NEAR) / (1 - NEAR));
      }
    }
    return 1 / (1 + SHARE * others);
  }

  /** {@code section} with its units weighed, best first. */
  SectionMatch weigh(SectionMatch section) {
    List<UnitMatch> units =
        section.units().stream()
            .map(unit -> unit.times(factors.getOrDefault(unit.line(), 1.0)))
            .sorted(Comparator.comparingDouble(UnitMatch::score).reversed())
            .toList();
    return SectionMatch.of(section.candidate(), section.sheet(), units);
  }
}
