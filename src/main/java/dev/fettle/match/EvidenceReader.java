package dev.fettle.match;

import dev.fettle.console.Token;
import dev.fettle.console.TracedText;
import dev.fettle.index.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Says where in the paste a section's units were found. */
final class EvidenceReader {

  private static final double SHARE_MIN = 0.3;

  private final String text;
  private final int[] lineStarts;

  EvidenceReader(String text) {
    this.text = text;
    this.lineStarts = starts(text);
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The places of {@code section}'s better units, in the order of the paste. */
  List<Match.Evidence> of(SectionMatch section, List<Unit> units) {
    List<Match.Evidence> evidence = new ArrayList<>();
    for (UnitMatch match : section.units()) {
      if (match.score() >= SHARE_MIN * section.best().score()) {
        add(match, units.get(section.sheet().sources()[match.unit()]), evidence);
      }
    }
    evidence.sort(
        Comparator.comparingInt(Match.Evidence::line)
            .thenComparingInt(Match.Evidence::firstColumn));
    return evidence;
  }

  /** One place for each line of the paste that the alignment touches. */
  private void add(UnitMatch match, Unit unit, List<Match.Evidence> evidence) {
    TracedText content = match.line().line().content();
    List<Token> tokens = match.line().tokens();
    int at = tokens.get(match.alignment().firstToken()).start();
    int end = tokens.get(match.alignment().lastToken()).end();
    while (at < end) {
      int line = line(content.offset(at));
      int first = content.offset(at);
      int last = first;
      while (at < end && line(content.offset(at)) == line) {
        last = Math.max(last, content.offset(at));
        at++;
      }
      evidence.add(place(line, first, last, unit));
    }
  }

  private Match.Evidence place(int line, int first, int last, Unit unit) {
    int start = lineStarts[line];
    return new Match.Evidence(
        line + 1,
        first - start + 1,
        last - start + 1,
        text.substring(first, last + 1),
        unit.text(),
        unit.guideLine());
  }

  /** The number of the line, from 0, that {@code offset} stands on. */
  int line(int offset) {
    int at = Arrays.binarySearch(lineStarts, offset);
    return at >= 0 ? at : -at - 2;
  }
}
