package dev.fettle.parse.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives sections their ids as GitHub does: the title's words joined by hyphens, made unique. */
final class Anchors {

  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The author's own id, else one made of {@code heading}; empty when there are no words. */
  String of(String explicit, String heading) {
    String wanted = explicit.isEmpty() ? slug(heading) : explicit;
    if (wanted.isEmpty() || used.add(wanted)) {
      return wanted;
    }
    int count = counts.getOrDefault(wanted, 0) + 1;
    while (!used.add(wanted + "-" + count)) {
      count++;
    }
    counts.put(wanted, count);
    return wanted + "-" + count;
  }

  private static String slug(String heading) {
    StringBuilder slug = new StringBuilder(heading.length());
    heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
            slug.appendCodePoint(c);
          } else if (Character.isWhitespace(c)) {
            slug.append('-');
          }
        });
    return slug.toString();
  }
}
