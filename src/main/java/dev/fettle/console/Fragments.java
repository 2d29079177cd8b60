package dev.fettle.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts together messages that a terminal or a log collector cut. What was cut cannot be known from
 * the text alone, so each likely joint is given as a further line beside its parts, and the reader
 * downstream takes what fits.
 */
final class Fragments {

  private static final int JOINTS_MAX = 3_000;
  private static final int PARTS_MAX = 5;
  private static final int LENGTH_MAX = 2_000;

  private final List<PasteLine> lines;
  private final List<PasteLine> joined = new ArrayList<>();

  private Fragments(List<PasteLine> lines) {
    this.lines = lines;
  }

  static List<PasteLine> join(List<PasteLine> lines) {
    Fragments fragments = new Fragments(lines);
    int[] next = fragments.followers();
    for (int i = 0; i < lines.size() && fragments.joined.size() < JOINTS_MAX; i++) {
      fragments.chain(i, next);
    }
    List<PasteLine> all = new ArrayList<>(lines);
    all.addAll(fragments.joined);
    return List.copyOf(all);
  }

  /** For each line the next of the same stream that may go on with it, or -1. */
  private int[] followers() {
    int[] next = new int[lines.size()];
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < next.length; i++) {
      next[i] = -1;
      PasteLine line = lines.get(i);
      Integer before = last.put(line.source(), i);
      if (before != null && goesOn(lines.get(before), line)) {
        next[before] = i;
      }
    }
    return next;
  }

  private static boolean goesOn(PasteLine before, PasteLine line) {
    boolean near = !line.source().isEmpty() || line.line() - before.line() <= 1;
    return near
        && line.line() > before.line()
        && !line.repeated()
        && before.kind() == PasteLine.Kind.OUTPUT
        && line.kind() == PasteLine.Kind.OUTPUT
        && before.level() != PasteLine.Level.INFO
        && !line.opens()
        && !isFrame(line)
        && !isFrame(before)
        && before.content().length() >= 8;
  }

  /** A line of a stack trace. */
  private static boolean isFrame(PasteLine line) {
    return line.content().text().stripLeading().startsWith("at ");
  }

  private void chain(int first, int[] next) {
    TracedText glued = lines.get(first).content();
    TracedText spaced = glued;
    int at = first;
    for (int parts = 2; parts <= PARTS_MAX && next[at] >= 0; parts++) {
      at = next[at];
      TracedText part = lines.get(at).content();
      if (glued.length() + part.length() > LENGTH_MAX) {
        return;
      }
      spaced = concat(spaced, part, true);
      glued = concat(glued, part, false);
      add(first, spaced, parts);
      if (isSeam(glued, part)) {
        add(first, glued, parts);
      }
    }
  }

  /** Whether the joint reads otherwise without a blank. */
  private static boolean isSeam(TracedText glued, TracedText part) {
    int seam = glued.length() - part.length();
    return glued.text().charAt(seam) != ' ' && glued.text().charAt(seam - 1) != ' ';
  }

  private static TracedText concat(TracedText left, TracedText right, boolean blank) {
    TracedText.Builder out = new TracedText.Builder(left.length() + right.length() + 1);
    out.add(left);
    if (blank) {
      out.add(' ', right.offset(0));
    }
    return out.add(right).build();
  }

  private void add(int first, TracedText content, int parts) {
    PasteLine line = lines.get(first);
    joined.add(
        new PasteLine(
            content,
            Normalizer.read(content.text()),
            line.level(),
            line.kind(),
            line.source(),
            line.line(),
            parts,
            line.opens(),
            line.repeated()));
  }
}
