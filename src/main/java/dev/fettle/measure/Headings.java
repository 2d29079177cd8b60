package dev.fettle.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings without what markup adds to them, so that two readers' headings can be compared. */
final class Headings {

  private static final int LENGTH_MAX = 1_000;

  /** What is taken away, and what of it stays. */
  private static final List<Map.Entry<Pattern, String>> MARKUP =
      List.of(
          Map.entry(Pattern.compile("<!--[^>]*+>"), ""),
          Map.entry(Pattern.compile("\\{[#:.][^}]*+\\}\\s*+$"), ""),
          Map.entry(Pattern.compile("!\\[[^\\]]*+\\]\\([^)]*+\\)"), ""),
          Map.entry(Pattern.compile("\\[([^\\]]*+)\\]\\([^)]*+\\)"), "$1"),
          Map.entry(Pattern.compile("\\[([^\\]]*+)\\]\\[[^\\]]*+\\]"), "$1"),
          Map.entry(Pattern.compile(":[a-z+-]++:`([^`<]*+)(?:<[^>`]*+>)?`"), "$1"),
          Map.entry(Pattern.compile("</?[a-zA-Z][^>]*+>"), ""),
          Map.entry(Pattern.compile("`|\\*\\*|__"), ""),
          Map.entry(Pattern.compile("(?<!\\w)[*_]([^*_]++)[*_](?!\\w)"), "$1"));

  private static final Map<String, String> ENTITIES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", " ");

  private static final Pattern APART = Pattern.compile("[^\\w]++", Pattern.UNICODE_CHARACTER_CLASS);

  private Headings() {}

  /** {@code heading} in lower case, its words one blank apart. */
  static String normal(String heading) {
    String text = heading.substring(0, Math.min(LENGTH_MAX, heading.length()));
    for (Map.Entry<Pattern, String> rule : MARKUP) {
      Matcher matcher = rule.getKey().matcher(text);
      text = matcher.replaceAll(rule.getValue());
    }
    for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
      text = text.replace(entity.getKey(), entity.getValue());
    }
    return APART.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  static List<String> normal(List<String> headings) {
    return headings.stream().map(Headings::normal).toList();
  }
}
