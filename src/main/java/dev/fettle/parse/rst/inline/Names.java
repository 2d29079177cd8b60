package dev.fettle.parse.rst.inline;

import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Chars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What names in a guide stand for: targets, substitutions, footnotes. Filled while it is read. */
public final class Names {

  /** Where a name leads: an address, {@code #place} in the guide, or another name. */
  private record Destination(String address, String alias) {}

  /** What a substitution puts in, and whether it takes the blanks around it away. */
  record Substitution(List<Inline> content, boolean trimsLeft, boolean trimsRight) {}

  private static final int ALIASES = 50;

  private final Map<String, Optional<Destination>> destinations = new HashMap<>();
  private final Set<String> explicit = new HashSet<>();
  private final List<Destination> anonymous = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();
  private final List<Integer> waitingAnonymous = new ArrayList<>();
  private final Map<String, Substitution> substitutions = new LinkedHashMap<>();
  private final Map<String, String> substitutionNames = new HashMap<>();
  private final Set<String> anchors = new HashSet<>();
  private final Footnotes footnotes = new Footnotes();

  /** The footnotes of the guide. */
  public Footnotes footnotes() {
    return footnotes;
  }

  /** A target written in the text, with an address. */
  public void address(String name, String address) {
    explicit(name, new Destination(address, ""));
    for (String earlier : waiting) {
      destinations.put(earlier, Optional.of(new Destination(address, "")));
    }
    waitingAnonymous.forEach(index -> anonymous.set(index, new Destination(address, "")));
    settle();
  }

  /** A target that means the same as another name. */
  public void alias(String name, String other) {
    Destination destination = new Destination("", Chars.normalName(other));
    explicit(name, destination);
    waiting.forEach(earlier -> destinations.put(earlier, Optional.of(destination)));
    waitingAnonymous.forEach(index -> anonymous.set(index, destination));
    settle();
  }

  /** A place in the guide; it names what follows. */
  public void place(String name) {
    String normal = Chars.normalName(name);
    explicit(normal, new Destination("#" + Chars.id(name), ""));
    waiting.add(normal);
  }

  /** A place inside a line or a footnote; it names only itself. */
  public void ownPlace(String name) {
    explicit(name, new Destination("#" + Chars.id(name), ""));
  }

  /** An address that the author gave a text inside a paragraph. */
  void embedded(String name, String address) {
    explicit(name, new Destination(address, ""));
  }

  /** The same, given another name. */
  void embeddedAlias(String name, String other) {
    explicit(name, new Destination("", Chars.normalName(other)));
  }

  /** An anonymous target: an address, another name ({@code alias}), or a place when both empty. */
  public void anonymous(String address, String alias) {
    boolean place = address.isEmpty() && alias.isEmpty();
    Destination destination = new Destination(place ? "#" : address, Chars.normalName(alias));
    anonymous.add(destination);
    if (place) {
      waitingAnonymous.add(anonymous.size() - 1);
    } else {
      waiting.forEach(earlier -> destinations.put(earlier, Optional.of(destination)));
      settle();
    }
  }

  /** A block begins: places named just before it are its own, or nobody's. */
  public void settle() {
    waiting.clear();
    waitingAnonymous.clear();
  }

  /** A section begins: gives its anchor, which the places named just before it share. */
  public String section(String title) {
    String own = waiting.isEmpty() ? title : waiting.getLast();
    String anchor = unique(Chars.id(own));
    for (String name : waiting) {
      if (destinations.getOrDefault(name, Optional.empty()).isPresent()) {
        destinations.put(name, Optional.of(new Destination("#" + anchor, "")));
      }
    }
    implicit(Chars.normalName(title), new Destination("#" + anchor, ""));
    settle();
    return anchor;
  }

  private String unique(String id) {
    if (id.isEmpty()) {
      return "";
    }
    String anchor = id;
    for (int i = 2; !anchors.add(anchor); i++) {
      anchor = id + "-" + i;
    }
    return anchor;
  }

  private void explicit(String name, Destination destination) {
    String normal = Chars.normalName(name);
    Optional<Destination> old = destinations.get(normal);
    boolean again = !explicit.add(normal);
    if (old == null || !again) {
      destinations.put(normal, Optional.of(destination));
    } else if (old.isPresent() && !same(old.get(), destination)) {
      destinations.put(normal, Optional.empty());
    }
  }

  private static boolean same(Destination one, Destination other) {
    return one.equals(other) && !one.address().startsWith("#") && !one.address().isEmpty();
  }

  private void implicit(String name, Destination destination) {
    if (!destinations.containsKey(name)) {
      destinations.put(name, Optional.of(destination));
    } else if (!explicit.contains(name)) {
      destinations.put(name, Optional.empty());
    }
  }

  /** The address or {@code #place} that {@code name} leads to. */
  Optional<String> lookup(String name) {
    Optional<Destination> found = destinations.getOrDefault(name, Optional.empty());
    return found.flatMap(this::follow);
  }

  private Optional<String> follow(Destination first) {
    Destination at = first;
    for (int i = 0; i < ALIASES; i++) {
      if (at.alias().isEmpty()) {
        return Optional.of(at.address());
      }
      Optional<Destination> next = destinations.getOrDefault(at.alias(), Optional.empty());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.empty();
  }

  /** How many anonymous targets there are. */
  int anonymousTargets() {
    return anonymous.size();
  }

  /** Where anonymous target {@code index} leads. */
  Optional<String> anonymousTarget(int index) {
    return follow(anonymous.get(index));
  }

  /** Defines what {@code |name|} puts in. */
  public void substitution(
      String name, List<Inline> content, boolean trimsLeft, boolean trimsRight) {
    String folded = Chars.fold(name);
    substitutions.put(folded, new Substitution(content, trimsLeft, trimsRight));
    substitutionNames.put(folded.toLowerCase(Locale.ROOT), folded);
  }

  /** What {@code |name|} puts in. */
  Optional<Substitution> substitution(String name) {
    String folded = Chars.fold(name);
    String key =
        substitutions.containsKey(folded)
            ? folded
            : substitutionNames.getOrDefault(folded.toLowerCase(Locale.ROOT), folded);
    return Optional.ofNullable(substitutions.get(key));
  }
}
