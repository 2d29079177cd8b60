package dev.fettle.match;

import java.util.ArrayList;
import java.util.Arrays;
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
  record Group(SectionMatch first, Set<String> terms, List<String> copies) {}

  /** {@code ranked} without copies, each named by what it is a copy of. */
  static List<Group> collapse(List<SectionMatch> ranked) {
    List<Group> groups = new ArrayList<>();
    for (SectionMatch section : ranked) {
      Set<String> terms = new HashSet<>(Arrays.asList(section.sheet().terms()));
      Optional<Group> same =
          groups.size() < COMPARED_MAX ? find(groups, section, terms) : Optional.empty();
      same.ifPresentOrElse(
          group -> group.copies().add(section.sheet().id()),
          () -> groups.add(new Group(section, terms, new ArrayList<>())));
    }
    return groups;
  }

  private static Optional<Group> find(List<Group> groups, SectionMatch section, Set<String> terms) {
    for (Group group : groups) {
      boolean elsewhere = !group.first().sheet().path().equals(section.sheet().path());
      if (elsewhere && sameUnit(group.first(), section) && alike(group.terms(), terms) >= ALIKE) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  private static boolean sameUnit(SectionMatch one, SectionMatch other) {
    return one.words(one.best()).equals(other.words(other.best()));
  }

  private static double alike(Set<String> one, Set<String> other) {
    int shared = 0;
    for (String term : one) {
      shared += other.contains(term) ? 1 : 0;
    }
    return (double) shared / Math.max(1, one.size() + other.size() - shared);
  }
}
