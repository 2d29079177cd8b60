package dev.fettle.match;

import dev.fettle.match.paste.PasteProfile;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts those procedures first whose author stated what stands in the paste: a table or a stack of
 * messages matches many guides by what any of them prints, and only one by what it says.
 */
final class StatedFirst {

  private static final int LOOKED_AT = 10;

  private StatedFirst() {}

  /** {@code groups} in their order, but for the stated ones among the first ten. */
  static List<Copies.Group> order(
      List<Copies.Group> groups, Function<String, Procedure> procedures, PasteProfile profile) {
    List<Copies.Group> stated = new ArrayList<>();
    List<Copies.Group> others = new ArrayList<>();
    for (Copies.Group group : groups) {
      boolean near = stated.size() + others.size() < LOOKED_AT;
      boolean said = near && isStated(procedures.apply(group.first().sheet().id()), profile);
      (said ? stated : others).add(group);
    }
    stated.addAll(others);
    return List.copyOf(stated);
  }

  private static boolean isStated(Procedure procedure, PasteProfile profile) {
    return new StatedSymptoms(procedure).standIn(profile.lines());
  }
}
