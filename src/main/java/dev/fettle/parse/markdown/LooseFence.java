package dev.fettle.parse.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced code block that CommonMark does not see, since it goes on from a paragraph with four
 * blanks or more before it, or stands inside HTML. Its author meant code.
 */
final class LooseFence {

  private LooseFence() {}

  /** The index of the first line that opens a fence which a later line closes, or -1. */
  static int find(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (opens(lines.get(i))) {
        return closes(lines, i) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean opens(String line) {
    String text = line.strip();
    return (text.startsWith("```") && text.lastIndexOf('`') == 2) || text.startsWith("~~~");
  }

  private static boolean closes(List<String> lines, int opening) {
    String fence = lines.get(opening).strip().substring(0, 3);
    return lines.subList(opening + 1, lines.size()).stream()
        .anyMatch(line -> line.strip().equals(fence));
  }

  /** {@code lines} from the fence at {@code index} on, moved left as far as the fence goes. */
  static List<String> moved(List<String> lines, int index) {
    int margin = indent(lines.get(index));
    List<String> moved = new ArrayList<>();
    for (String line : lines.subList(index, lines.size())) {
      moved.add(line.substring(Math.min(margin, indent(line))));
    }
    return moved;
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
