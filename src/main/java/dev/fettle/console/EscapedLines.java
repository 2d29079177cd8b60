package dev.fettle.console;

import java.util.ArrayList;
import java.util.List;

/** Cuts a message at its line ends, real ones and those written as {@code \n}. */
final class EscapedLines {

  private EscapedLines() {}

  static List<TracedText> split(TracedText message) {
    String text = message.text();
    if (text.indexOf('\n') < 0 && !text.contains("\\n")) {
      return List.of(message);
    }
    List<TracedText> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int width = breakWidth(text, i);
      if (width > 0) {
        add(parts, message.slice(from, i));
        from = i + width;
        i = from - 1;
      }
    }
    add(parts, message.from(from));
    return parts;
  }

  /** {@code \n} after a drive letter is a Windows path ({@code C:\new}). */
  private static int breakWidth(String text, int at) {
    if (text.charAt(at) == '\n') {
      return 1;
    }
    if (!text.startsWith("\\n", at) || isDrive(text, at)) {
      return 0;
    }
    return text.startsWith("\\t", at + 2) ? 4 : 2;
  }

  private static boolean isDrive(String text, int at) {
    return at >= 2
        && text.charAt(at - 1) == ':'
        && Character.isLetter(text.charAt(at - 2))
        && (at == 2 || !Character.isLetterOrDigit(text.charAt(at - 3)));
  }

  private static void add(List<TracedText> parts, TracedText part) {
    if (!part.text().isBlank()) {
      parts.add(part);
    }
  }
}
