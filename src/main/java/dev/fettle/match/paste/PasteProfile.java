package dev.fettle.match.paste;

import dev.fettle.console.Paste;
import dev.fettle.console.PasteLine;
import dev.fettle.console.PasteReader;
import dev.fettle.console.Token;
import dev.fettle.index.CandidateQuery;
import dev.fettle.index.Pairs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A paste reduced to its most telling lines, with their words looked up. */
public final class PasteProfile {

  private static final int LINES_MAX = 240;
  private static final int QUERY_LINES_MAX = 120;
  private static final int PER_LINE = 8;
  private static final int TOKENS_MAX = 160;
  private static final int OVERLAP = 40;

  private final List<PasteLine> all;
  private final List<ProfiledLine> lines;
  private final Places places = new Places();
  private final Slips slips = new Slips();

  private PasteProfile(List<PasteLine> all, List<ProfiledLine> lines, Rarity rarity) {
    this.all = all;
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      place(i, rarity);
    }
  }

  public static PasteProfile of(Paste paste, Rarity rarity) {
    List<PasteLine> all = PasteReader.read(paste);
    List<ProfiledLine> lines = new ArrayList<>();
    for (PasteLine line : all) {
      if (!line.repeated()) {
        profile(line, rarity, lines);
      }
    }
    lines.sort(Comparator.comparingDouble(ProfiledLine::priority).reversed());
    return new PasteProfile(
        all, List.copyOf(lines.subList(0, Math.min(LINES_MAX, lines.size()))), rarity);
  }

  private static void profile(PasteLine line, Rarity rarity, List<ProfiledLine> lines) {
    List<Token> tokens = line.tokens();
    int from = 0;
    do {
      int to = Math.min(tokens.size(), from + TOKENS_MAX);
      lines.add(ProfiledLine.of(line, tokens.subList(from, to), rarity));
      from = to < tokens.size() ? to - OVERLAP : to;
    } while (from < tokens.size());
  }

  private void place(int number, Rarity rarity) {
    ProfiledLine line = lines.get(number);
    for (int i = 0; i < line.keys().length; i++) {
      Token token = line.tokens().get(i);
      if (token.kind() == Token.Kind.HOLE) {
        continue;
      }
      if (!places.holds(line.keys()[i]) && rarity.frequency(token.text()) == 0) {
        slips.add(token.text());
      }
      places.add(line.keys()[i], number);
    }
  }

  /** All lines of the paste, in its order. */
  public List<PasteLine> all() {
    return all;
  }

  /** The most telling lines, best first. */
  public List<ProfiledLine> lines() {
    return lines;
  }

  /** Where words and names stand in {@link #lines}. */
  public Places places() {
    return places;
  }

  /** Words that no guide has: wrongly typed or cut ones are among them. */
  public Slips slips() {
    return slips;
  }

  public CandidateQuery query(Rarity rarity) {
    List<CandidateQuery.Line> query = new ArrayList<>();
    for (ProfiledLine line : lines.subList(0, Math.min(QUERY_LINES_MAX, lines.size()))) {
      Set<String> words = new HashSet<>();
      for (Token token : line.tokens()) {
        if (token.kind() != Token.Kind.HOLE) {
          words.add(token.text());
        }
      }
      List<String> rarest =
          words.stream()
              .filter(word -> rarity.frequency(word) > 0)
              .sorted(
                  Comparator.comparingInt(rarity::frequency)
                      .thenComparing(Comparator.naturalOrder()))
              .limit(8)
              .toList();
      query.add(
          new CandidateQuery.Line(Pairs.of(line.tokens()).stream().distinct().toList(), rarest));
    }
    return new CandidateQuery(query, PER_LINE);
  }
}
