package dev.fettle.parse.markdown;

import java.util.Locale;
import org.jsoup.parser.Tag;

/** Tells the tags of HTML from placeholders. */
final class HtmlTags {

  private HtmlTags() {}

  /** Angle brackets around what is no tag of HTML, such as a placeholder, are text. */
  static String known(String html) {
    StringBuilder known = new StringBuilder(html.length());
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      known.append(c == '<' && isPlaceholder(html, i + 1) ? "&lt;" : String.valueOf(c));
    }
    return known.toString();
  }

  private static boolean isPlaceholder(String html, int at) {
    int start = html.startsWith("/", at) ? at + 1 : at;
    int end = start;
    while (end < html.length() && isName(html.charAt(end))) {
      end++;
    }
    return end > start && !Tag.isKnownTag(html.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }
}
