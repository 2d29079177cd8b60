package dev.fettle.extract.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names sections for ids. A name comes from the heading alone, from its parent's too where headings
 * repeat, and from the order only where those repeat as well: text that is moved keeps its name.
 */
public final class Slugs {

  /** Longer headings are cut; a name has to fit in an address. */
  private static final int CODE_POINTS_MAX = 80;

  private Slugs() {}

  /** Letters and digits of any script in lower case, everything else one hyphen. */
  public static String of(String heading) {
    StringBuilder slug = new StringBuilder();
    int length = 0;
    for (int c : Normalizer.normalize(heading, Normalizer.Form.NFC).codePoints().toArray()) {
      if (isKept(c)) {
        slug.appendCodePoint(Character.toLowerCase(c));
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
      if (++length == CODE_POINTS_MAX) {
        break;
      }
    }
    String name = slug.toString();
    name = name.endsWith("-") ? name.substring(0, name.length() - 1) : name;
    return name.isEmpty() ? "section" : name;
  }

  private static boolean isKept(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** A heading with the one above it, which is empty for a top section. */
  public record Heading(String text, String parent) {}

  /** One name for each of {@code headings}, in their order, no two alike. */
  public static List<String> unique(List<Heading> headings) {
    Map<String, Integer> uses = new HashMap<>();
    headings.forEach(heading -> uses.merge(of(heading.text()), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Heading heading : headings) {
      String slug = of(heading.text());
      boolean plain = uses.getOrDefault(slug, 1) == 1 || heading.parent().isEmpty();
      String name = plain ? slug : of(heading.parent()) + "/" + slug;
      names.add(numbered(name, taken, counts));
    }
    return names;
  }

  private static String numbered(String name, Set<String> taken, Map<String, Integer> counts) {
    String candidate = name;
    while (!taken.add(candidate)) {
      int count = counts.getOrDefault(name, 1) + 1;
      counts.put(name, count);
      candidate = name + "-" + count;
    }
    return candidate;
  }
}
