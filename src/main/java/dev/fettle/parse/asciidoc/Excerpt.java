package dev.fettle.parse.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an included file that an include asks for, by tags or by line numbers. */
final class Excerpt {

  private static final Pattern MARK = Pattern.compile("\\b(tag|end)::([^\\[\\s]++)\\[\\]");

  private Excerpt() {}

  static String of(String text, Map<String, Object> attributes) {
    Object tags = attributes.getOrDefault("tags", attributes.get("tag"));
    if (tags != null) {
      return tagged(text, List.of(tags.toString().split("[,;]")));
    }
    Object lines = attributes.get("lines");
    return lines == null ? withoutMarks(text) : numbered(text, lines.toString());
  }

  private static String withoutMarks(String text) {
    return String.join("\n", text.lines().filter(line -> !MARK.matcher(line).find()).toList());
  }

  private static String tagged(String text, List<String> tags) {
    List<String> kept = new ArrayList<>();
    int open = 0;
    for (String line : text.lines().toList()) {
      Matcher mark = MARK.matcher(line);
      if (!mark.find()) {
        if (open > 0) {
          kept.add(line);
        }
      } else if (tags.contains(mark.group(2)) || tags.contains("*")) {
        open += "tag".equals(mark.group(1)) ? 1 : open > 0 ? -1 : 0;
      }
    }
    return String.join("\n", kept);
  }

  private static String numbered(String text, String ranges) {
    List<String> all = text.lines().toList();
    List<String> kept = new ArrayList<>();
    for (String range : ranges.split("[,;]")) {
      Matcher numbers = Pattern.compile("(\\d{1,7})(?:\\.\\.(-?\\d{0,7}))?").matcher(range.strip());
      if (numbers.matches()) {
        int from = Integer.parseInt(numbers.group(1));
        String end = numbers.group(2);
        boolean open = end != null && (end.isEmpty() || end.startsWith("-"));
        int to = end == null ? from : open ? all.size() : Integer.parseInt(end);
        kept.addAll(
            all.subList(
                Math.min(Math.max(0, from - 1), all.size()),
                Math.max(Math.min(from - 1, all.size()), Math.min(to, all.size()))));
      }
    }
    return String.join("\n", kept);
  }
}
