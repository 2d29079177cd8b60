package dev.fettle.match;

import dev.fettle.index.SheetTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells sections that say the same: guides are kept in several versions and languages. */
final class Copies {

  private static final double ALIKE = 0.8;
  private static final int COMPARED_MAX = 40;

  private Copies() {}

  /** A section with the ids of those that say the same, which stood behind it. */
  record Group(SectionMatch first, List<String> copies) {}

  /** {@code ranked} without copies, each named by what it is a copy of. */
  static List<Group> collapse(List<SectionMatch> ranked) {
    List<Group> groups = new ArrayList<>();
    for (SectionMatch section : ranked) {
      Optional<Group> same =
          groups.size() < COMPARED_MAX ? find(groups, section) : Optional.empty();
      same.ifPresentOrElse(
          group -> group.copies().add(section.sheet().id()),
          () -> groups.add(new Group(section, new ArrayList<>())));
    }
    return groups;
  }

  private static Optional<Group> find(List<Group> groups, SectionMatch section) {
    for (Group group : groups) {
      boolean elsewhere = !group.first().sheet().path().equals(section.sheet().path());
      if (elsewhere
          && sameUnit(group.first(), section)
          && alike(group.first().sheet().terms(), section.sheet().terms()) >= ALIKE) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  private static boolean sameUnit(SectionMatch one, SectionMatch other) {
    return one.words(one.best()) == other.words(other.best());
  }

  /** The share of their terms that both have. */
  private static double alike(SheetTerms one, SheetTerms other) {
    Set<Integer> keys = new HashSet<>();
    for (int term = 0; term < one.count(); term++) {
      keys.add(one.key(term));
    }
    int distinct = keys.size();
    Set<Integer> shared = new HashSet<>();
    for (int term = 0; term < other.count(); term++) {
      (keys.contains(other.key(term)) ? shared : keys).add(other.key(term));
    }
    int all = Math.max(distinct, keys.size());
    return (double) shared.size() / Math.max(1, all);
  }
}
