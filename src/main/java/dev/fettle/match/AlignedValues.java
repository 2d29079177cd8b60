package dev.fettle.match;

import dev.fettle.binding.BindingReader;
import dev.fettle.binding.Candidate;
import dev.fettle.console.PasteLine;
import dev.fettle.console.PasteReader;
import dev.fettle.console.Token;
import dev.fettle.index.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a paste where the lines of the guide that matched have a placeholder. */
final class AlignedValues {

  private AlignedValues() {}

  /** By the placeholder as the guide spells it. */
  static Map<String, Candidate> of(SectionMatch section, List<Unit> units) {
    Map<String, Candidate> values = new LinkedHashMap<>();
    for (UnitMatch match : section.units()) {
      Unit unit = units.get(section.sheet().sources()[match.unit()]);
      int part = match.unit();
      while (part > 0
          && section.sheet().sources()[part - 1] == section.sheet().sources()[match.unit()]) {
        part--;
      }
      List<PasteLine> parts = PasteReader.readLine(unit.text());
      if (match.unit() - part < parts.size()) {
        align(match, parts.get(match.unit() - part), values);
      }
    }
    return values;
  }

  private static void align(UnitMatch match, PasteLine guide, Map<String, Candidate> values) {
    int[] pairs = match.alignment().pairs();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      Token hole = guide.tokens().get(pairs[i]);
      if (hole.text().equals("<any>")) {
        PasteLine line = match.line().line();
        String spelling = guide.content().text().substring(hole.start(), hole.end());
        values.putIfAbsent(spelling, value(line, match.line().tokens().get(pairs[i + 1])));
      }
    }
  }

  private static Candidate value(PasteLine line, Token token) {
    String text = line.content().text().substring(token.start(), token.end());
    return BindingReader.aligned(text, line.line());
  }
}
