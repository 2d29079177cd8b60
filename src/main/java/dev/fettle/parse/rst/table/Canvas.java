package dev.fettle.parse.rst.table;

import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Lines;
import java.util.ArrayList;
import java.util.List;

/** Lines laid out by terminal columns: a filler stands after each character that takes two. */
final class Canvas {

  private static final char FILLER = '\0';

  private Canvas() {}

  /** {@code lines} with fillers. */
  static Lines padded(Lines lines) {
    return lines.withTexts(lines.texts().stream().map(Canvas::padded).toList());
  }

  private static String padded(String line) {
    if (line.codePoints().noneMatch(Chars::isWide)) {
      return line;
    }
    StringBuilder wide = new StringBuilder();
    line.codePoints()
        .forEach(c -> {
          wide.appendCodePoint(c);
          if (Chars.isWide(c) && c <= 0xffff) {
            wide.append(FILLER);
          }
        });
    return wide.toString();
  }

  /** The text between two columns of some lines, its common indent and the fillers taken out. */
  static Lines cut(Lines lines, int left, int right) {
    List<String> cut = new ArrayList<>();
    int indent = Integer.MAX_VALUE;
    for (String line : lines.texts()) {
      int start = Math.min(left, line.length());
      String text =
          Chars.trimEnd(line.substring(start, Math.max(start, Math.min(right, line.length()))));
      cut.add(text);
      if (!text.isEmpty()) {
        indent = Math.min(indent, text.length() - Chars.trimStart(text).length());
      }
    }
    int common = indent == Integer.MAX_VALUE ? 0 : indent;
    return lines.withTexts(
        cut.stream()
            .map(text -> text.substring(Math.min(common, text.length())))
            .map(text -> text.replace(String.valueOf(FILLER), ""))
            .toList());
  }
}
