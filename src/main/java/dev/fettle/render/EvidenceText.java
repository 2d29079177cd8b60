package dev.fettle.render;

import dev.fettle.match.Match.Evidence;
import java.util.List;

/** What of the paste speaks for a match, its lines quoted with the matched part marked. */
final class EvidenceText {

  private static final int SHOWN_MAX = 5;
  private static final int BEFORE_MAX = 40;
  private static final int WIDTH_MAX = 100;

  private EvidenceText() {}

  static void write(StringBuilder out, Ink ink, List<Evidence> evidence, List<String> pasted) {
    evidence.stream().limit(SHOWN_MAX).forEach(e -> one(out, ink, e, pasted));
    if (evidence.size() > SHOWN_MAX) {
      out.append("  and ").append(evidence.size() - SHOWN_MAX).append(" more\n");
    }
  }

  private static void one(StringBuilder out, Ink ink, Evidence evidence, List<String> pasted) {
    String label = "  line %d: ".formatted(evidence.line());
    String line = line(evidence, pasted);
    int from = Math.clamp(evidence.firstColumn() - 1, 0, line.length());
    int to = Math.clamp(evidence.lastColumn(), from, line.length());
    String before = head(Visible.line(line.substring(0, from)));
    String mark = tail(Visible.line(line.substring(from, to)), WIDTH_MAX);
    String after =
        tail(
            Visible.line(line.substring(to)),
            Math.max(0, WIDTH_MAX - before.length() - mark.length()));
    out.append(ink.dim(label)).append(before).append(ink.marked(mark)).append(after).append('\n');
    if (ink == Ink.PLAIN) {
      out.repeat(' ', width(label + before)).repeat('^', Math.max(1, width(mark))).append('\n');
    }
    out.append(ink.dim("    guide line %d: ".formatted(evidence.guideLine())));
    out.append(ink.dim(tail(Visible.line(evidence.signature()), WIDTH_MAX))).append('\n');
  }

  private static String line(Evidence evidence, List<String> pasted) {
    boolean there = evidence.line() >= 1 && evidence.line() <= pasted.size();
    return there ? pasted.get(evidence.line() - 1) : evidence.text();
  }

  private static String head(String text) {
    return text.length() <= BEFORE_MAX ? text : "…" + text.substring(text.length() - BEFORE_MAX);
  }

  private static String tail(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max) + "…";
  }

  /** Columns on a terminal; ideographs and full-width forms take two. */
  private static int width(String text) {
    return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
  }

  private static boolean wide(int c) {
    return Character.isIdeographic(c)
        || c >= 0x1100 && c <= 0x115F
        || c >= 0x3000 && c <= 0x30FF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xFF00 && c <= 0xFF60;
  }
}
